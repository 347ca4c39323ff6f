using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Where the measure stands in the company, what it is to bring month by month, and its milestone. All of it before the plan is frozen.</summary>
internal static class ValuePlan
{
    /// <summary>What every month of the next year is to bring, in EUR.</summary>
    public const int Monthly = 200_000;

    private static readonly string[] Levels = ["Portfolio", "Program", "Project", "MeasurePackage"];

    /// <summary>The year of the plan: the one after this, so that no month of it has passed.</summary>
    public static int Year => DateTime.UtcNow.Year + 1;

    public static async Task RecordAsync(World world)
    {
        await DefineKpiAsync(world);
        await PlaceAsync(world);
        world.Narrator.Act(world.Company.Owner, "at the store's API", $"plans a revenue of {Monthly} EUR for every month of {Year}, and a milestone");
        world.Narrator.Answer(await SendAsync(world, Monthly, "plan", "The plan of the business case.")).Granted();
        var milestone = new JsonObject { ["code"] = "launch", ["name"] = "Launch", ["due"] = $"{Year}-03-31" };
        (await world.Store.CommandAsync(
            world.Company.Owner, $"measures/{world.MeasureId}/milestones", new JsonObject { ["milestones"] = new JsonArray(milestone), ["reason"] = "The plan of the business case." })).Granted();
    }

    /// <summary>Sets the plan or the forecast of every month of the year.</summary>
    public static Task<HostAnswer> SendAsync(World world, int monthly, string what, string reason)
    {
        var months = Enumerable.Range(1, 12).Select(month => (JsonNode)new JsonObject
        {
            ["kind"] = "Revenue",
            ["currency"] = "EUR",
            ["period"] = string.Create(CultureInfo.InvariantCulture, $"{Year}-{month:00}"),
            [what] = monthly,
        });
        return world.Store.CommandAsync(
            world.Company.Owner, $"measures/{world.MeasureId}/effects", new JsonObject { ["effects"] = new JsonArray([.. months]), ["reason"] = reason });
    }

    /// <summary>Without a KPI that can be measured nothing is admitted to the portfolio; one that does not move while the work is done calls for an audit.</summary>
    private static async Task DefineKpiAsync(World world)
    {
        world.Narrator.Act(world.Company.Owner, "at the store's API", "defines the KPI: days to an offer, from 12 to 5, and enters a reading of the pilot: 8");
        var kpi = new JsonObject
        {
            ["code"] = "days", ["name"] = "Days to an offer", ["unit"] = "days", ["direction"] = "Down", ["baseline"] = 12, ["target"] = 5, ["reason"] = "The business case.",
        };
        (await world.Store.CommandAsync(world.Company.Owner, $"measures/{world.MeasureId}/kpis", kpi)).Granted();
        var reading = new JsonObject { ["value"] = 8, ["on"] = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["source"] = "The pilot branch" };
        (await world.Store.CommandAsync(world.Company.Owner, $"measures/{world.MeasureId}/kpis/days/readings", reading)).Granted();
    }

    private static async Task PlaceAsync(World world)
    {
        var administrator = world.Company.Administrator;
        string? parent = null;
        foreach (var level in Levels)
        {
            var node = new JsonObject { ["kind"] = level, ["name"] = $"Lending {level}", ["parentId"] = parent };
            parent = (await world.Store.CommandAsync(administrator, "nodes", node)).Granted().MustHave("id");
            world.Ancestors = [parent, .. world.Ancestors];
        }

        world.Narrator.Act(administrator, "at the store's API", $"places the measure below {string.Join(" > ", Levels)}");
        var placed = await world.Store.CommandAsync(administrator, $"measures/{world.MeasureId}/parent", new JsonObject { ["parentId"] = parent });
        Expect.Same("the number of ancestors that follow at once", Levels.Length + 1, placed.Granted().List("rollup").Length);
    }
}
