using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Recording;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Only the decision moves the gate; its permit works once.</summary>
internal sealed class Step8GateIsAskedFor : IStoryStep
{
    private const int Degree = 4;
    private const string Next = "G5";

    public int Number => 8;

    public string Title => "The gate is asked for: Go in the ledger, DoI moves in Dynamics with a permit that works once; Jira follows";

    public async Task PlayAsync(World world)
    {
        var owner = world.Company.Owner;
        world.Narrator.Act(owner, "at the store's API", $"asks for gate {World.Gate}");
        var body = new JsonObject { ["outcome"] = "Go", ["reason"] = "Everything is met." };
        var answer = world.Narrator.Answer(await world.Store.CommandAsync(owner, $"measures/{world.MeasureId}/gates/{World.Gate}/reviews", body)).Granted();
        world.DecisionNumber = answer.MustHaveNumber("ledgerNumber");
        var measure = await world.MeasureAsync();
        Expect.Same("the DoI in the store", Degree, measure.Number("doi"));
        Expect.Same("the next gate in the store", Next, measure.Text("nextGate"));

        await Waiting.UntilAsync($"DoI {Degree} in Dynamics", async () =>
        {
            var row = await world.MeasureRowAsync();
            return row.Number("gov_doi") == Degree ? row : null;
        });
        world.Narrator.Note($"Dynamics shows DoI {Degree}");
        await Replay(world);
        await JiraFollows(world);
    }

    private static async Task Replay(World world)
    {
        var recorded = (await world.Recorder.GetAsync(WriteRecorder.Path)).Granted();
        var write = recorded.List(string.Empty).LastOrDefault(one =>
            one["path"]!.GetValue<string>().Contains($"gov_measures({world.MeasureId})", StringComparison.OrdinalIgnoreCase)
            && one["columns"]?["gov_doi"]?.GetValue<int>() == Degree)
            ?? throw new OtherwiseException("the recorder saw no write of the degree with a permit");

        world.Narrator.Act(world.Company.Administrator, "in Dynamics", "replays the store's PATCH, with the permit that was on its way");
        using var content = new StringContent(write["columns"]!.ToJsonString(), Encoding.UTF8, "application/json");
        var replay = await world.Dynamics.SendAsync(
            HttpMethod.Patch, write["path"]!.GetValue<string>(), world.Company.Administrator.DynamicsToken, content, ("If-Match", "*"));
        world.Narrator.Answer(replay).MustRefuse(400, "[Permit.WrongSequence]");
    }

    private static async Task JiraFollows(World world)
    {
        var shown = await Waiting.UntilAsync($"{Next} in the field Gate of {World.LastIssue}", async () =>
            await world.Jira.FieldOfAsync(world.Company.Engineer, World.LastIssue, "Gate") is { } gate
            && gate.Contains(Next, StringComparison.Ordinal) ? gate : null);
        world.Narrator.Note($"Jira shows on {World.LastIssue}: Gate = {shown}");
    }
}
