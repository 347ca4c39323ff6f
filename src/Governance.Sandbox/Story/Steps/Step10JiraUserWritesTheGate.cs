using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>What stands in Jira is shown there, and never believed.</summary>
internal sealed class Step10JiraUserWritesTheGate : IStoryStep
{
    private const string Field = "gate";
    private const string Shown = "G5";
    private const string Wished = "Passed";

    public int Number => 10;

    public string Title => "A Jira user writes the issue property and the app's field: the gate stays shut, the field is put back";

    public async Task PlayAsync(World world)
    {
        var engineer = world.Company.Engineer;
        world.Narrator.Act(engineer, "in Jira", $"writes the issue property \"gate\" of {World.LastIssue}");
        using var value = new StringContent($$"""{"gate":"{{Shown}}","decision":"Go"}""", Encoding.UTF8, "application/json");
        (await world.Jira.SendAsync(HttpMethod.Put, $"rest/api/3/issue/{World.LastIssue}/properties/gate", engineer.JiraToken, value)).Granted();

        world.Narrator.Act(engineer, "in Jira", $"writes \"{Wished}\" into the app's field Gate, as an import would");
        (await world.Jira.PostAsync("sandbox/force-field", null, new JsonObject
        {
            ["issueKey"] = World.LastIssue, ["field"] = Field, ["value"] = Wished, ["accountId"] = engineer.JiraId,
        })).Granted();

        Findings.Tell(world, await Findings.WaitForAsync(world, Field, "PutBack"), engineer);
        Expect.Same($"the field Gate of {World.LastIssue}", Shown, await world.Jira.FieldOfAsync(engineer, World.LastIssue, "Gate"));
        world.Narrator.Note($"Jira shows on {World.LastIssue} again: Gate = {Shown}");
        await StaysShut(world);
    }

    private static async Task StaysShut(World world)
    {
        world.Narrator.Act(world.Company.Owner, "at the store's API", $"asks for gate {Shown}");
        var body = new JsonObject { ["outcome"] = "Go", ["reason"] = "Jira says that it is passed." };
        var answer = await world.Store.CommandAsync(world.Company.Owner, $"measures/{world.MeasureId}/gates/{Shown}/reviews", body);
        world.Narrator.Answer(answer).MustRefuse(409, "[Evidence.Missing]");
        Expect.Same("the DoI in the store", 4, (await world.MeasureAsync()).Number("doi"));
    }
}
