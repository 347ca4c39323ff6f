using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Guards;

/// <summary>A linked task is not deleted, and so not made anew around the completion guard; other tasks are free.</summary>
public sealed class TaskDeletionGuardTests
{
    private static readonly TaskDeletionGuard Guard = new();

    [Fact]
    public void Delete_OfALinkedTask_IsRefused() =>
        Expect.Refused(Delete().Before(("gov_workitemid", new EntityReference("gov_workitem", LendingMeasure.WorkItemId))), Guard, "Record.DeletionRefused");

    [Fact]
    public void Delete_OfALinkedTask_SaysToUnmapItFirst() =>
        Assert.Contains("Complete or cancel it", Delete().Before(("gov_workitemid", new EntityReference("gov_workitem", LendingMeasure.WorkItemId))).Run(Guard), StringComparison.Ordinal);

    [Fact]
    public void Delete_OfATaskThatIsNotLinked_Passes() => Expect.Passes(Delete().Before(("gov_workitemid", null)), Guard);

    [Fact]
    public void Delete_OfATaskWhoseImageLeavesOutTheEmptyLink_Passes() => Expect.Passes(Delete().Before(), Guard);

    private static FakeHost Delete() => new FakeHost().On("Delete", "task", Guid.NewGuid());
}
