using System;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Xunit;

namespace Governance.Rules.Tests.Numbers;

/// <summary>The numbers stand in choice columns and in ledgers: none may ever change.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData(typeof(DegreeOfImplementation), "Defined=0 Identified=1 Detailed=2 Decided=3 Implemented=4 Closed=5")]
    [InlineData(typeof(GateType), "GoNoGo=1 ImplementationReadiness=2 Budget=3 Change=4 Closure=5")]
    [InlineData(typeof(GateOutcome), "None=0 Go=1 ConditionalGo=2 Hold=3 Recycle=4 Kill=5")]
    [InlineData(typeof(MeasureState), "Active=0 OnHold=1 Killed=2 Closed=3")]
    [InlineData(typeof(EvidenceStatus), "Requested=0 Captured=1 Refused=2 Revoked=3")]
    [InlineData(typeof(WorkItemProgress), "Unknown=0 Open=1 Done=2")]
    [InlineData(typeof(ApprovalAnswer), "None=0 Approve=1 Reject=2")]
    [InlineData(typeof(FactSources), "None=0 Fields=1 Evidence=2 WorkItems=4 Approvals=8 Registers=16 Waivers=32 Conditions=64 All=127")]
    [InlineData(typeof(Verdict), "Refused=0 Allowed=1")]
    [InlineData(typeof(CriterionState), "Unknown=0 Unmet=1 Met=2")]
    [InlineData(typeof(Light), "NotSet=0 Green=1 Yellow=2 Red=3")]
    [InlineData(
        typeof(RemedyAction),
        "None=0 SupplyField=1 AssignRole=2 UploadEvidence=3 MapWorkItem=4 CompleteWorkItem=5 Approve=6 ChangeAnswer=7 RenewRulebook=8 AskForGate=9 GiveReason=10 LetRoleAsk=11 AskStore=12 CloseEntry=13 ReviewRegister=14 MeetCondition=15 ConfirmCondition=16")]
    public void Numbers_OfEachName_AreThoseOfTheContract(Type type, string expected)
    {
        var numbers = Enum.GetNames(type).Select(name => new { Name = name, Number = Convert.ToInt32(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(expected, string.Join(" ", numbers.OrderBy(item => item.Number).Select(item => $"{item.Name}={item.Number}")));
    }

    [Theory]
    [InlineData(DegreeOfImplementation.Defined, DegreeOfImplementation.Identified)]
    [InlineData(DegreeOfImplementation.Implemented, DegreeOfImplementation.Closed)]
    [InlineData(DegreeOfImplementation.Closed, DegreeOfImplementation.Closed)]
    public void Gate_LeadsOneUp_AndNotBeyondTheLast(DegreeOfImplementation from, DegreeOfImplementation to) => Assert.Equal(
        to,
        new GateDefinition { Code = "g", Name = "G", Type = GateType.GoNoGo, From = from, Criteria = default }.To);

    [Fact]
    public void Gate_OfNoCodeAtAll_IsFoundNowhere()
    {
        var gate = new GateDefinition { Code = "g", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = default };
        var rulebook = new Rulebook { Code = "r", Name = "R", Version = 1, Gates = new[] { gate } };

        Assert.Same(gate, rulebook.FindGate("g"));
        Assert.Null(rulebook.FindGate(null!));
        Assert.Null(rulebook.FindGate(string.Empty));
    }
}
