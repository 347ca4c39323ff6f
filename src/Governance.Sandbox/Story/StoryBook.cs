using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Setting;
using Governance.Sandbox.Story.Stage;
using Governance.Sandbox.Story.Steps;

namespace Governance.Sandbox.Story;

/// <summary>The steps in order. A step that comes out otherwise does not stop the story: the next ones say what follows from it.</summary>
internal static class StoryBook
{
    private static IStoryStep[] Steps =>
    [
        new Step1OpportunityIsWon(),
        new Step2IntakeApproves(),
        new Step3LastIssueIsDragged(),
        new Step4TaskIsCompleted(),
        new Step5AdministratorWritesTheGate(),
        new Step6EvidenceAndApprovals(),
        new Step7LastIssueIsDraggedAgain(),
        new Step8GateIsAskedFor(),
        new Step9LedgerIsVerified(),
        new Step10JiraUserWritesTheGate(),
        new Step11ForecastDrops(),
        new Step12AdministratorBypassesThePlugins(),
    ];

    /// <returns>The exit code: 0 only if every step came out as told.</returns>
    public static async Task<int> PlayAsync(PlayOptions options, FileInfo rulebook, FileInfo? places, TextWriter output)
    {
        using var world = new World(options, output);
        world.Narrator.Heading("The stage is set");
        if (await FailureOfAsync(() => StageSetter.SetAsync(world, rulebook)) is { } failure)
        {
            world.Narrator.NotOk(0, "The stage is set", failure);
            return 1;
        }

        var asTold = 0;
        foreach (var step in Steps)
        {
            asTold += await PlayStepAsync(step, world) ? 1 : 0;
        }

        if (places is not null)
        {
            await File.WriteAllTextAsync(places.FullName, Places(world));
        }

        return asTold == Steps.Length ? 0 : 1;
    }

    private static string Places(World world) =>
        $"""
          Page       {new Uri(world.Store.Address, $"portfolio/#/measures/{world.MeasureId}")}   (sign in as one of the persons of the story)
          Form       {new Uri(world.Dynamics.Address, $"main.aspx?pagetype=entityrecord&etn=gov_measure&id={world.MeasureId}")}
          Issue      {new Uri(world.Jira.Address, $"browse/{World.LastIssue}")}

        """;

    private static async Task<bool> PlayStepAsync(IStoryStep step, World world)
    {
        world.Narrator.Heading($"Step {step.Number}. {step.Title}");
        var failure = await FailureOfAsync(() => step.PlayAsync(world));
        if (failure is null)
        {
            world.Narrator.Ok(step.Number, step.Title);
            return true;
        }

        world.Narrator.NotOk(step.Number, step.Title, failure);
        return false;
    }

    private static async Task<string?> FailureOfAsync(Func<Task> play)
    {
        try
        {
            await play();
            return null;
        }
        catch (OtherwiseException otherwise)
        {
            return otherwise.Message;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return $"a host could not be reached ({fault.Message})";
        }
    }
}
