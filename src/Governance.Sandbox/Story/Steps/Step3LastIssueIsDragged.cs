using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>The transition is refused in Jira, with what is missing and who can supply it.</summary>
internal sealed class Step3LastIssueIsDragged : IStoryStep
{
    public int Number => 3;

    public string Title => "The last Jira issue, \"Regulatory approval\", is dragged to Done: refused in the transition";

    public async Task PlayAsync(World world)
    {
        var engineer = world.Company.Engineer;
        world.Narrator.Act(engineer, "in Jira", $"drags {World.LastIssue} \"Regulatory approval\" to Done");
        var answer = world.Narrator.Answer(await world.Jira.DragAsync(engineer, World.LastIssue, "Done"));
        answer.MustRefuse(400, "[Evidence.Missing]", World.Criterion, "Who: " + world.Company.Owner.Name);
        world.RefusalInJira = answer.Words;
        var status = await world.Jira.StatusOfAsync(engineer, World.LastIssue);
        Expect.That(status != "Done", $"{World.LastIssue} is Done all the same");
        world.Narrator.Note($"{World.LastIssue} is still '{status}'");
    }
}
