using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>The issue may be done now. Done is one fact; it does not move the gate.</summary>
internal sealed class Step7LastIssueIsDraggedAgain : IStoryStep
{
    public int Number => 7;

    public string Title => "The Jira issue is dragged to Done again: allowed; the gate has not moved";

    public async Task PlayAsync(World world)
    {
        var engineer = world.Company.Engineer;
        world.Narrator.Act(engineer, "in Jira", $"drags {World.LastIssue} \"Regulatory approval\" to Done");
        world.Narrator.Answer(await world.Jira.DragAsync(engineer, World.LastIssue, "Done")).Granted();
        Expect.Same($"the status of {World.LastIssue}", "Done", await world.Jira.StatusOfAsync(engineer, World.LastIssue));

        world.Narrator.Act(world.Company.AccountManager, "in Dynamics", "marks the linked task as complete");
        world.Narrator.Answer(await Step4TaskIsCompleted.CompleteAsync(world)).Granted();
        Expect.Same("the task's state", 1, await Step4TaskIsCompleted.StateAsync(world));

        // The store has to know of both before "it has not moved" says anything.
        await Waiting.UntilAsync("the store to see that all work is complete", async () =>
        {
            var gate = (await world.Store.ReadAsync(world.Company.Owner, $"measures/{world.MeasureId}/gates/{World.Gate}")).Granted();
            return gate.Text("decision.verdict") == "Allowed" ? gate : null;
        });
        Expect.Same("the DoI in the store", 3, (await world.MeasureAsync()).Number("doi"));
        Expect.Same("the next gate in the store", World.Gate, (await world.MeasureAsync()).Text("nextGate"));
        Expect.Same("the DoI in Dynamics", 3, (await world.MeasureRowAsync()).Number("gov_doi"));
        world.Narrator.Note("all work is complete and everything is met; the measure still stands at DoI 3, in the store and in Dynamics");
    }
}
