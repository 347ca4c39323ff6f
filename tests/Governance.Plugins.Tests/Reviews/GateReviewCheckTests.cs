using System;
using Governance.Plugins.Reviews;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Reviews;

/// <summary>A request for a gate is refused early on what this environment knows, and only on that.</summary>
public sealed class GateReviewCheckTests
{
    private static readonly GateReviewCheck Check = new();

    [Fact]
    public void Go_WhenNothingKnownHereSpeaksAgainstIt_Passes()
    {
        var measure = Request(1);
        Expect.Passes(measure.Host, Check);
        Assert.Equal(2, measure.Host.Dataverse.Queries);
    }

    [Fact]
    public void Go_WhenEvidenceIsMissing_IsRefused()
    {
        var measure = Request(1);
        measure.Host.Dataverse.Remove(measure.Evidence);
        Expect.RefusedByRule(measure.Host, Check, "Evidence.Missing");
    }

    [Fact]
    public void Go_WhenAFieldIsEmpty_IsRefused()
    {
        var measure = Request(1);
        measure.SetFunction(" ");
        Expect.RefusedByRule(measure.Host, Check, "Fields.Missing");
    }

    [Fact]
    public void Go_ForAnUnknownGate_IsRefused()
    {
        var measure = Request(1);
        measure.Host.Target["gov_gatecode"] = "G9";
        Expect.RefusedByRule(measure.Host, Check, "Gate.Unknown");
    }

    [Fact]
    public void Go_WhenTheRulebookIsStale_IsRefused()
    {
        var measure = Request(1);
        measure.Measure["gov_rulebookdigest"] = new string('0', 64);
        Expect.Refused(measure.Host, Check, "Rulebook.Stale");
    }

    [Fact]
    public void Go_WhenTheMeasureIsNotHere_IsRefused()
    {
        var measure = Request(1);
        measure.Host.Dataverse.Remove(measure.Measure);
        Expect.Refused(measure.Host, Check, "Measure.Missing");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void OtherOutcome_WithAReason_IsLeftToTheStore(int outcome)
    {
        var measure = Request(outcome, "The supplier is late.");
        Expect.Passes(measure.Host, Check);
        Assert.Equal(0, measure.Host.Dataverse.Queries);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "")]
    [InlineData(5, "  ")]
    public void OtherOutcome_WithoutAReason_IsRefused(int outcome, string? reason) => Expect.Refused(Request(outcome, reason).Host, Check, "Outcome.ReasonMissing");

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(null)]
    public void OutcomeThatNobodyMayAskFor_IsRefused(int? outcome) => Expect.Refused(Request(outcome, "Reason.").Host, Check, "Review.OutcomeUnknown");

    [Fact]
    public void ConditionalGo_IsRefusedWithTheWayToTheConditions()
    {
        var measure = Request(2, "Reason.");
        Expect.Refused(measure.Host, Check, "Review.NoConditions");
        Assert.Equal(0, measure.Host.Dataverse.Queries);
    }

    [Theory]
    [InlineData("gov_measureid")]
    [InlineData("gov_gatecode")]
    public void Request_WithoutMeasureOrGate_IsRefused(string column)
    {
        var measure = Request(1);
        measure.Host.Target.Attributes.Remove(column);
        Expect.Refused(measure.Host, Check, "Review.Incomplete");
    }

    [Fact]
    public void RowThatTheStoreWrites_Passes()
    {
        var measure = Request(1);
        measure.Host.Dataverse.Remove(measure.Evidence);
        measure.Host.Target["gov_status"] = new OptionSetValue(1);
        Expect.Passes(measure.Host, Check);
    }

    [Fact]
    public void RowThatOnlySaysRequested_IsCheckedAsAPersons()
    {
        var measure = Request(1);
        measure.Host.Dataverse.Remove(measure.Evidence);
        measure.Host.Target["gov_status"] = new OptionSetValue(0);
        Expect.RefusedByRule(measure.Host, Check, "Evidence.Missing");
    }

    private static LendingMeasure Request(int? outcome, string? reason = null)
    {
        var measure = LendingMeasure.In(new FakeHost());
        measure.Host.On(
            "Create",
            "gov_gatereview",
            Guid.NewGuid(),
            ("gov_measureid", LendingMeasure.Reference),
            ("gov_gatecode", LendingMeasure.Gate),
            ("gov_requestedoutcome", outcome is null ? null : new OptionSetValue(outcome.Value)),
            ("gov_reason", reason));
        return measure;
    }
}
