using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Guards;

/// <summary>The link of a task to its work item belongs to the store; the task does not.</summary>
public sealed class TaskLinkGuardTests
{
    private static readonly Guid Row = new("33333333-aaaa-4bbb-8ccc-000000000002");
    private static readonly EntityReference WorkItem = new("gov_workitem", LendingMeasure.WorkItemId);
    private static readonly TaskLinkGuard Guard = new();

    [Fact]
    public void Create_OfAnOrdinaryTask_Passes() =>
        Expect.Passes(On("Create", ("subject", "Call back"), ("gov_workitemid", null), ("gov_writesequence", null)), Guard);

    [Fact]
    public void Create_WithALinkAndAPermit_Passes() =>
        Expect.Passes(On("Create", ("gov_workitemid", WorkItem), ("gov_writesequence", 1)).Permitted(0), Guard);

    [Fact]
    public void Create_WithALinkAndNoPermit_IsRefused() => Expect.Refused(On("Create", ("gov_workitemid", WorkItem)), Guard, "Permit.Missing");

    [Fact]
    public void Create_WithASequenceAndNoPermit_IsRefused() => Expect.Refused(On("Create", ("gov_writesequence", 5)), Guard, "Permit.Missing");

    [Fact]
    public void Create_OfAnOrdinaryTaskWithAForgedPermit_IsRefused()
    {
        var host = On("Create", ("subject", "Call back"));
        host.Target[PermitHost.PermitColumn] = "forged";
        Expect.Refused(host, Guard, "Permit.Malformed");
        Assert.False(host.Target.Contains(PermitHost.PermitColumn));
    }

    [Fact]
    public void Update_OfTheLinkWithAPermit_Passes() =>
        Expect.Passes(On("Update", ("gov_workitemid", WorkItem), ("gov_writesequence", 3)).Before(("gov_writesequence", 2)).Permitted(2), Guard);

    [Fact]
    public void Update_OfTheLinkWithAUsedPermit_IsRefused() =>
        Expect.Refused(
            On("Update", ("gov_workitemid", WorkItem), ("gov_writesequence", 3)).Before(("gov_writesequence", 3)).Permitted(2),
            Guard,
            "Permit.WrongSequence");

    [Fact]
    public void Update_OfTheLinkWithoutPermit_IsRefused() => Expect.Refused(On("Update", ("gov_workitemid", WorkItem)).Before(), Guard, "Permit.Missing");

    [Fact]
    public void Update_ThatEmptiesTheLink_IsRefused() => Expect.Refused(On("Update", ("gov_workitemid", null)).Before(), Guard, "Permit.Missing");

    [Fact]
    public void Update_OfSomethingElse_Passes() => Expect.Passes(On("Update", ("subject", "Call again")).Before(), Guard);

    private static FakeHost On(string message, params (string Column, object? Value)[] columns) => PermitHost.WithStoreKey().On(message, "task", Row, columns);
}
