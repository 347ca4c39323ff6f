using System;
using System.Linq;
using Governance.Plugins.Pipeline;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Registration;

/// <summary>The steps of the solution fit the plug-ins that they start, and none that the contract wants is absent.</summary>
public sealed class RegisteredStepsTests
{
    private static readonly string[] StoreTables = ["gov_measure", "gov_rulebook", "gov_workitem"];
    private static readonly string[] RequestTables = ["gov_approval", "gov_evidenceitem", "gov_gatereview"];

    [Fact]
    public void EveryStep_FitsItsPlugin() => Assert.All(RegisteredStep.All(), step =>
    {
        var plugin = (IPlugin)Activator.CreateInstance(typeof(GovernancePlugin).Assembly.GetType(step.Plugin, throwOnError: true)!)!;
        var host = new FakeHost().On(step.Message, step.Table, Guid.NewGuid());
        host.Context.Stage = step.Stage;
        host.Context.Mode = step.Mode;
        foreach (var image in step.PreImages)
        {
            var before = new Entity(step.Table, host.Context.PrimaryEntityId);
            foreach (var column in image.Value.Where(column => column == "statecode"))
            {
                before[column] = new OptionSetValue(0);
            }

            host.Context.PreEntityImages[image.Key] = before;
        }

        Assert.DoesNotContain("Plugin.StepMismatch", host.Run(plugin) ?? string.Empty, StringComparison.Ordinal);
    });

    [Fact]
    public void Steps_AreTheOnesOfTheContract()
    {
        var all = StoreTables.Concat(RequestTables).ToArray();
        var expected = new[] { "Update", "SetState", "SetStateDynamicEntity" }.Select(message => Step("WorkItems.TaskCompletionGuard", message, "task"))
            .Concat(new[] { "Create", "Update" }.Select(message => Step("Guards.TaskLinkGuard", message, "task")))
            .Concat([Step("Guards.TaskDeletionGuard", "Delete", "task")])
            .Concat(StoreTables.SelectMany(table => new[] { "Create", "Update" }.Select(message => Step("Guards.StoreOwnedTableGuard", message, table))))
            .Concat(RequestTables.SelectMany(table => new[] { "Create", "Update" }.Select(message => Step("Guards.RequestGuard", message, table))))
            .Concat(all.Select(table => Step("Guards.DeletionGuard", "Delete", table)))
            .Concat(all.SelectMany(table => new[] { "SetState", "SetStateDynamicEntity" }.Select(message => Step("Guards.StateChangeGuard", message, table))))
            .Concat([Step("Reviews.GateReviewCheck", "Create", "gov_gatereview"), Step("Approvals.ApprovalCheck", "Create", "gov_approval")]);
        Assert.Equal(
            expected.OrderBy(step => step, StringComparer.Ordinal),
            RegisteredStep.All().Select(step => step.ToString()).OrderBy(step => step, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryGuardOfColumns_IsStartedByThePermitTheSequenceAndTheState() => Assert.All(
        RegisteredStep.All().Where(step => step.Message == "Update" && step.Table != "task"),
        step => Assert.Superset(
            new System.Collections.Generic.HashSet<string>(["gov_writepermit", "gov_writesequence", "gov_ledgernumber", "gov_name", "statecode", "statuscode"]),
            new System.Collections.Generic.HashSet<string>(step.FilteringAttributes)));

    [Fact]
    public void Checks_RunAfterTheGuardThatVerifiesThePermit()
    {
        foreach (var table in new[] { "gov_approval", "gov_gatereview" })
        {
            var steps = RegisteredStep.All().Where(step => step.Table == table && step.Message == "Create").OrderBy(step => step.Rank).ToArray();
            Assert.Equal(2, steps.Length);
            Assert.EndsWith("RequestGuard", steps[0].Plugin, StringComparison.Ordinal);
            Assert.True(steps[0].Rank < steps[1].Rank);
        }
    }

    [Fact]
    public void CompletionGuard_SeesLinkAndStateBefore() => Assert.All(
        RegisteredStep.All().Where(step => step.Plugin.EndsWith("TaskCompletionGuard", StringComparison.Ordinal)),
        step => Assert.Equal(["gov_workitemid", "statecode"], step.PreImages["PreImage"].OrderBy(column => column, StringComparer.Ordinal)));

    [Fact]
    public void DeletionOfTasks_SeesTheLinkBefore() =>
        Assert.Equal(["gov_workitemid"], RegisteredStep.All().Single(step => step.Plugin.EndsWith("TaskDeletionGuard", StringComparison.Ordinal)).PreImages["PreImage"]);

    private static string Step(string plugin, string message, string table) => "Governance.Plugins." + plugin + ": " + message + " of " + table;
}
