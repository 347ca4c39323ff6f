using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>On time, and the value is gone: two lights that do not agree, up to the organization in the same answer.</summary>
internal sealed class Step11ForecastDrops : IStoryStep
{
    private const int Dropped = 50_000;
    private const int Lost = 12 * (ValuePlan.Monthly - Dropped);

    public int Number => 11;

    public string Title => "The forecast drops: Implementation Green, Potential Red, on the measure and in every ancestor at once, and on the page";

    public async Task PlayAsync(World world)
    {
        world.Narrator.Act(world.Company.Owner, "at the store's API", $"expects {Dropped} EUR a month in place of {ValuePlan.Monthly}");
        var answer = (await ValuePlan.SendAsync(world, Dropped, "forecast", "The market has moved.")).Granted();
        Expect.Same("the measure's Implementation Status", "Green", answer.Text("implementation"));
        Expect.Same("the measure's Potential Status", "Red", answer.Text("potential"));
        world.Narrator.Note($"the measure: Implementation {answer.Text("implementation")}, Potential {answer.Text("potential")}");
        InEveryAncestor(world, answer);
        await OnThePage(world);
        await InTheHosts(world);
    }

    private static void InEveryAncestor(World world, HostAnswer answer)
    {
        var rollup = answer.List("rollup");
        string[] expected = [.. world.Ancestors, "organization"];
        var named = string.Join(", ", rollup.Select(node => Text(node, "id")));
        Expect.That(rollup.Select(node => Text(node, "id")).SequenceEqual(expected), $"the answer holds other ancestors: {named}");
        foreach (var node in rollup)
        {
            Holds(node);
            world.Narrator.Note($"{Text(node, "kind")}: Implementation {Text(node, "implementation")}, Potential {Text(node, "potential")}, value at risk {Lost} EUR");
        }
    }

    private static async Task OnThePage(World world)
    {
        var portfolio = (await world.Store.ReadAsync(world.Company.Sponsor, "portfolio")).Granted();
        Holds(portfolio.At("root") ?? throw new OtherwiseException("the portfolio is empty"));
        var reds = (await world.Store.ReadAsync(world.Company.Sponsor, "portfolio/measures?implementation=Green&potential=Red")).Granted().List("items");
        Expect.That(Array.Exists(reds, line => Text(line, "id") == world.MeasureId), "the page's list of Green and Red does not hold the measure");
        var page = (await world.Store.GetAsync("portfolio/")).Granted();
        Expect.That(page.Body.Contains("id=\"page\"", StringComparison.Ordinal), "the page is not served");
        world.Narrator.Note($"what the page reads says the same: {new Uri(world.Store.Address, $"portfolio/#/measures/{world.MeasureId}")}");
    }

    private static async Task InTheHosts(World world)
    {
        await Waiting.UntilAsync("both lights in Dynamics", async () =>
        {
            var row = (await world.Dynamics.ReadAsync(
                world.Company.AccountManager, $"gov_measures({world.MeasureId})?$select=gov_implementationstatus,gov_potentialstatus")).Granted();
            return row.Number("gov_implementationstatus") == 1 && row.Number("gov_potentialstatus") == 3 ? row : null;
        });
        var shown = await Waiting.UntilAsync($"the Potential Status on {World.LastIssue}", async () =>
            await world.Jira.FieldOfAsync(world.Company.Engineer, World.LastIssue, "Potential Status") is { } potential
            && potential.Contains("Red", StringComparison.Ordinal) ? potential : null);
        world.Narrator.Note($"Dynamics shows Green and Red; Jira shows on {World.LastIssue}: Potential Status = {shown}");
    }

    private static void Holds(JsonNode node)
    {
        Expect.Same("an ancestor's Implementation Status", "Green", Text(node, "implementation"));
        Expect.Same("an ancestor's Potential Status", "Red", Text(node, "potential"));
        var risk = node["totals"]!.AsArray().Sum(total => total!["valueAtRisk"]!.GetValue<decimal>());
        Expect.That(risk == Lost, $"an ancestor's value at risk is {risk}, not {Lost}");
    }

    private static string? Text(JsonNode node, string name) => node[name]?.ToString();
}
