using System;
using Governance.Plugins.Tests.Fakes;
using Governance.Plugins.WorkItems;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.WorkItems;

/// <summary>A task is completed by one of three messages; what speaks against it is the same in each.</summary>
public sealed class TaskCompletionGuardTests
{
    private static readonly Guid TaskId = new("22222222-aaaa-4bbb-8ccc-000000000001");
    private static readonly TaskCompletionGuard Guard = new();

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Completion_WhenTheCriterionIsMet_Passes(string message) => Expect.Passes(Completion(message).Host, Guard);

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Completion_WhenEvidenceIsMissing_IsRefusedWithWhoCanSupplyIt(string message)
    {
        var measure = Completion(message);
        measure.Host.Dataverse.Remove(measure.Evidence);
        var text = measure.Host.Run(Guard);
        Assert.NotNull(text);
        Assert.Contains("[Evidence.Missing]", text, StringComparison.Ordinal);
        Assert.Contains("Sandbox Owner", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Evidence.NotCaptured")]
    [InlineData(2, "Evidence.Refused")]
    [InlineData(3, "Evidence.Revoked")]
    [InlineData(9, "Evidence.NotCaptured")]
    public void Completion_WhenTheEvidenceDoesNotCount_IsRefused(int status, string reason)
    {
        var measure = Completion();
        measure.Evidence["gov_status"] = new OptionSetValue(status);
        Expect.RefusedByRule(measure.Host, Guard, reason);
    }

    [Fact]
    public void Completion_WhenTheEvidenceHasNoDigest_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["gov_sha256"] = null;
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.NotCaptured");
    }

    [Fact]
    public void Completion_OneSecondBeforeTheEvidenceExpires_Passes()
    {
        var measure = Completion();
        measure.Evidence["gov_validuntil"] = FakeContext.Now.AddSeconds(1);
        Expect.Passes(measure.Host, Guard);
    }

    [Fact]
    public void Completion_WhenTheEvidenceExpires_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["gov_validuntil"] = FakeContext.Now;
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.Expired");
    }

    [Fact]
    public void Completion_WhenTheEvidenceIsNotYetValid_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["gov_validfrom"] = FakeContext.Now.AddSeconds(1);
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.NotYetValid");
    }

    [Fact]
    public void Completion_WhenTheEvidenceIsTooOld_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["createdon"] = FakeContext.Now.AddDays(-366);
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.Expired");
    }

    [Fact]
    public void Completion_WhenTheEvidenceIsOfAnotherMeasure_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["gov_measureid"] = new EntityReference("gov_measure", Guid.NewGuid());
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.Missing");
    }

    [Fact]
    public void Completion_WhenTheEvidenceIsOfAnotherKind_IsRefused()
    {
        var measure = Completion();
        measure.Evidence["gov_kind"] = "meeting-notes";
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.Missing");
    }

    [Fact]
    public void Completion_WhenOnlyAnotherCriterionIsUnmet_Passes()
    {
        var measure = Completion();
        measure.SetFunction(string.Empty);
        Expect.Passes(measure.Host, Guard);
    }

    [Theory]
    [InlineData("work-done")]
    [InlineData("approved")]
    public void Completion_WhenTheFactsLiveElsewhere_IsLeftToTheStore(string criterion)
    {
        var measure = Completion();
        measure.WorkItem["gov_criterioncode"] = criterion;
        Expect.Passes(measure.Host, Guard);
    }

    [Fact]
    public void Completion_WhenTheCriterionIsUnknown_IsRefused()
    {
        var measure = Completion();
        measure.WorkItem["gov_criterioncode"] = "invented";
        Expect.RefusedByRule(measure.Host, Guard, "Criterion.Unknown");
    }

    [Fact]
    public void Completion_WhenTheGateIsUnknown_IsRefused()
    {
        var measure = Completion();
        measure.WorkItem["gov_gatecode"] = "G9";
        Expect.RefusedByRule(measure.Host, Guard, "Gate.Unknown");
    }

    [Fact]
    public void Completion_WhenTheWorkItemAsksForNothing_Passes()
    {
        var measure = Completion();
        measure.WorkItem["gov_criterioncode"] = null;
        measure.Host.Dataverse.Remove(measure.Evidence);
        Expect.Passes(measure.Host, Guard);
    }

    [Fact]
    public void Completion_OfATaskThatIsNoWorkItem_PassesWithoutAQuery()
    {
        var host = Completion().Host.Before(("statecode", new OptionSetValue(0)));
        Expect.Passes(host, Guard);
        Assert.Equal(0, host.Dataverse.Queries);
    }

    [Fact]
    public void Completion_WhenTheWorkItemIsGone_IsRefused()
    {
        var measure = Completion();
        measure.Host.Dataverse.Remove(measure.WorkItem);
        Expect.Refused(measure.Host, Guard, "WorkItem.Missing");
    }

    [Fact]
    public void Completion_WhenTheWorkItemNamesNoGate_IsRefused()
    {
        var measure = Completion();
        measure.WorkItem["gov_gatecode"] = null;
        Expect.Refused(measure.Host, Guard, "WorkItem.WithoutGate");
    }

    [Fact]
    public void Completion_WhenTheWorkItemNamesNoMeasure_IsRefused()
    {
        var measure = Completion();
        measure.WorkItem["gov_measureid"] = null;
        Expect.Refused(measure.Host, Guard, "Measure.Missing");
    }

    [Fact]
    public void Completion_WhenTheWriteLinksTheTaskAtOnce_IsJudgedByTheNewLink()
    {
        var measure = Completion();
        measure.Host.Dataverse.Remove(measure.Evidence);
        measure.Host.Before(("statecode", new OptionSetValue(0)));
        measure.Host.Target["gov_workitemid"] = new EntityReference("gov_workitem", LendingMeasure.WorkItemId);
        Expect.RefusedByRule(measure.Host, Guard, "Evidence.Missing");
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    public void Completion_CostsTwoQueriesAtMostAndReadsAsTheSystem(string message)
    {
        var host = Completion(message).Host;
        Expect.Passes(host, Guard);
        Assert.Equal(2, host.Dataverse.Queries);
        Assert.Equal([null], host.OpenedFor);
    }

    [Fact]
    public void Completion_WhenThereIsMoreEvidenceThanOnePage_IsRefused()
    {
        // The first query answers one row and is not asked for more; the second one is.
        var measure = Completion();
        measure.Host.Dataverse.SaysMoreRecords = true;
        Expect.Refused(measure.Host, Guard, "Evidence.TooMany");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 6)]
    [InlineData(null, 2)]
    [InlineData(null, 4)]
    [InlineData(null, 7)]
    public void OtherChange_Passes(int? state, int reason)
    {
        var host = Change(state, reason);
        Expect.Passes(host, Guard);
        Assert.Equal(0, host.Dataverse.Queries);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(null, 100000000)]
    [InlineData(1, -1)]
    public void ChangeThatMayComplete_IsRefused(int? state, int reason) => Expect.RefusedByRule(Change(state, reason), Guard, "Evidence.Missing");

    [Fact]
    public void CompletionOfACompletedTask_Passes() =>
        Expect.Passes(Change(1, 5).Before(("statecode", new OptionSetValue(1)), Link()), Guard);

    [Fact]
    public void SetStateToOpen_Passes()
    {
        var measure = Completion("SetState");
        measure.Host.Dataverse.Remove(measure.Evidence);
        measure.Host.Context.InputParameters["State"] = new OptionSetValue(0);
        Expect.Passes(measure.Host, Guard);
    }

    [Fact]
    public void ImageWithoutState_IsRefused() => Expect.Refused(Completion().Host.Before(Link()), Guard, "Plugin.StepMismatch");

    internal static LendingMeasure Completion(string message = "Update")
    {
        var measure = LendingMeasure.In(new FakeHost());
        measure.Host.On(message, "task", TaskId, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(5)));
        if (message != "Update")
        {
            measure.Host.Context.InputParameters["State"] = new OptionSetValue(1);
            measure.Host.Context.InputParameters["Status"] = new OptionSetValue(-1);
        }

        measure.Host.Before(("statecode", new OptionSetValue(0)), Link());
        return measure;
    }

    private static FakeHost Change(int? state, int reason)
    {
        var measure = Completion();
        measure.Host.Dataverse.Remove(measure.Evidence);
        measure.Host.Target.Attributes.Clear();
        measure.Host.Target["statuscode"] = new OptionSetValue(reason);
        if (state is not null)
        {
            measure.Host.Target["statecode"] = new OptionSetValue(state.Value);
        }

        return measure.Host;
    }

    private static (string Column, object? Value) Link() => ("gov_workitemid", new EntityReference("gov_workitem", LendingMeasure.WorkItemId));
}
