using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Completing the linked task is refused by the plug-in, for the same reasons as in Jira.</summary>
internal sealed class Step4TaskIsCompleted : IStoryStep
{
    public int Number => 4;

    public string Title => "The linked Dynamics task is completed: refused by the plug-in, same reasons";

    public async Task PlayAsync(World world)
    {
        Expect.That(world.TaskId.Length != 0, "there is no linked task");
        var manager = world.Company.AccountManager;
        world.Narrator.Act(manager, "in Dynamics", "marks the linked task as complete");
        var answer = world.Narrator.Answer(await CompleteAsync(world));
        answer.MustRefuse(400, "[Evidence.Missing]", World.Criterion, "Who: " + world.Company.Owner.Name);
        Expect.Same("the plug-in's refusal", world.RefusalInJira, answer.Words);
        Expect.Same("the platform's error code", "0x80040265", answer.Text("error.code"));
        Expect.Same("the task's state", 0, await StateAsync(world));
        world.Narrator.Note("the task is still open");
    }

    public static Task<HostAnswer> CompleteAsync(World world) => world.Dynamics.ChangeAsync(
        world.Company.AccountManager, "tasks", world.TaskId, new JsonObject { ["statecode"] = 1, ["statuscode"] = 5 });

    public static async Task<long?> StateAsync(World world) =>
        (await world.Dynamics.ReadAsync(world.Company.AccountManager, $"tasks({world.TaskId})?$select=statecode")).Granted().Number("statecode");
}
