using System;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>What a host that is about to record an answer is told: sponsor, then controller, then from an amount on the board.</summary>
public sealed class ApprovalStandingTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ApprovalStep Sponsor = Step("sponsor");
    private static readonly ApprovalStep Tier = new() { Code = "tier", Name = "Tier", Role = "committee", Quorum = 1, FromAmount = new AmountThreshold { Field = "budget", AtLeast = 100m } };
    private static readonly ApprovalStep Controller = new() { Code = "controller", Name = "Controller", Role = "controller", Quorum = 1, MaxAgeDays = 30, NotHeldWith = new[] { "owner" } };
    private static readonly ApprovalStep Board = Step("board");

    [Theory]
    [InlineData("p-sponsor", "sponsor", ApprovalAnswer.Approve)]
    [InlineData("p-controller", "controller", ApprovalAnswer.Reject)]
    [InlineData("p-sponsor", "controller", ApprovalAnswer.None)]
    [InlineData("p-board", "board", ApprovalAnswer.None)]
    [InlineData("p-nobody", "sponsor", ApprovalAnswer.None)]
    [InlineData("p-sponsor", "elsewhere", ApprovalAnswer.None)]
    public void Answer_OfAPerson_IsWhatCountsInTheStep(string person, string step, ApprovalAnswer expected) =>
        Assert.Equal(expected, Standing([Given("sponsor", "p-sponsor", 1), Given("controller", "p-controller", 2, ApprovalAnswer.Reject)]).AnswerOf(person, Find(step)));

    [Theory]
    [InlineData(true, 2, 1, ApprovalAnswer.Approve)]
    [InlineData(true, 1, 2, ApprovalAnswer.None)]
    [InlineData(false, 1, 2, ApprovalAnswer.Approve)]
    public void Answer_BeforeTheStepBefore_CountsOnlyWithoutOrder(bool inOrder, int controller, int sponsor, ApprovalAnswer expected)
    {
        ApprovalFact[] answers = [Given("sponsor", "p-sponsor", sponsor), Given("controller", "p-controller", controller)];
        Assert.Equal(expected, Standing(answers, inOrder: inOrder).AnswerOf("p-controller", Controller));
    }

    [Theory]
    [InlineData("sponsor", "50", "")]
    [InlineData("controller", "50", "sponsor")]
    [InlineData("controller", "200", "sponsor tier")]
    [InlineData("board", "50", "sponsor controller")]
    [InlineData("elsewhere", "200", "sponsor tier controller board")]
    public void OpenBefore_NamesTheStepsAheadThatAreAskedFor(string step, string budget, string open)
    {
        var standing = Standing([], budget);
        Assert.Equal(open, Open(standing, step));
        Assert.Equal(budget == "200", standing.IsAsked(Tier));
        Assert.Equal(string.Empty, Open(Standing([], budget, inOrder: false), step));
    }

    [Fact]
    public void OpenBefore_LeavesOutWhatIsComplete_InItsOrder()
    {
        Assert.Equal("controller", Open(Standing([Given("sponsor", "p-sponsor", 1)]), "board"));
        Assert.Equal(string.Empty, Open(Standing([Given("sponsor", "p-sponsor", 1), Given("controller", "p-controller", 2)]), "board"));
        Assert.Equal("controller", Open(Standing([Given("sponsor", "p-sponsor", 2), Given("controller", "p-controller", 1)]), "board"));
    }

    [Fact]
    public void Fault_OfAnAnswerThatWouldCount_IsNone()
    {
        Assert.Null(Standing([]).FaultOf(Sponsor, Given("sponsor", "p-sponsor", 1), null));
        Assert.Null(Standing([Given("sponsor", "p-sponsor", 1)]).FaultOf(Controller, Given("controller", "p-controller", 2), null));
        Assert.Null(Standing([Given("sponsor", "p-sponsor", 1)]).FaultOf(Controller, Given("controller", "p-controller", 2, at: Now.AddDays(-30)), null));
    }

    [Theory]
    [InlineData("sponsor", "p-controller", ReasonCodes.ApprovalMissing)]
    [InlineData("sponsor", "p-nobody", ReasonCodes.ApprovalMissing)]
    [InlineData("controller", "p-owner", ReasonCodes.ApprovalSegregationOfDuties)]
    [InlineData("controller", "p-both", ReasonCodes.ApprovalOnePersonOneStep)]
    [InlineData("board", "p-board", ReasonCodes.ApprovalOutOfOrder)]
    public void Fault_OfAnAnswer_SaysWhatStandsAgainstIt(string step, string person, string expected) =>
        Assert.Equal(expected, Standing([Given("sponsor", "p-both", 1)]).FaultOf(Find(step), Given(step, person, 2), null));

    [Fact]
    public void Fault_OfAnAnswerForAnotherPacketOrRoundOrTooOld_SaysSo()
    {
        var standing = Standing([Given("sponsor", "p-sponsor", 1)]);
        Assert.Equal(ReasonCodes.ApprovalPacketChanged, standing.FaultOf(Controller, Given("controller", "p-controller", 2, packet: "older"), null));
        Assert.Equal(ReasonCodes.ApprovalSegregationOfDuties, standing.FaultOf(Controller, Given("controller", "p-owner", 2, packet: "older"), null));
        Assert.Equal(ReasonCodes.ApprovalMissing, standing.FaultOf(Controller, Given("controller", "p-controller", 2, round: 2), null));
        Assert.Equal(ReasonCodes.ApprovalExpired, standing.FaultOf(Controller, Given("controller", "p-controller", 2, at: Now.AddDays(-30).AddTicks(-1)), null));
    }

    [Fact]
    public void Fault_OfAnAnswerForSomebodyElse_IsNone_WhereItWasDelegated()
    {
        var delegation = new DelegationFact { PrincipalId = "p-sponsor", DelegateId = "p-deputy", Role = "sponsor", From = Now.AddDays(-1), Until = Now.AddDays(1) };
        var answer = Given("sponsor", "p-deputy", 1, principal: "p-sponsor");

        Assert.Null(Standing([]).FaultOf(Sponsor, answer, delegation));
        Assert.Equal(ReasonCodes.ApprovalNotDelegated, Standing([]).FaultOf(Sponsor, answer, null));
    }

    private static ApprovalStep Find(string code) => new[] { Sponsor, Tier, Controller, Board }.FirstOrDefault(step => step.Code == code) ?? Step(code);

    private static string Open(ApprovalStanding standing, string step) => string.Join(" ", standing.OpenBefore(Find(step)).Select(open => open.Code));

    private static ApprovalStep Step(string role) => new() { Code = role, Name = role, Role = role, Quorum = 1 };

    private static ApprovalFact Given(
        string step, string person, int sequence, ApprovalAnswer answer = ApprovalAnswer.Approve, string packet = "packet", int round = 1, DateTimeOffset? at = null, string principal = "") => new()
    {
        GateCode = "G1", Step = step, PersonId = person, PrincipalId = principal, Answer = answer, PacketDigest = packet, Round = round, Sequence = sequence, GivenAt = at ?? Now,
    };

    private static RoleFact Role(string role, string person) => new() { Role = role, PersonId = person };

    private static ApprovalStanding Standing(ApprovalFact[] answers, string budget = "50", bool inOrder = true) => new(
        new ApprovalPolicy { InOrder = inOrder, Steps = new[] { Sponsor, Tier, Controller, Board } },
        new GateFacts
        {
            MeasureId = "M",
            GateCode = "G1",
            RulebookDigest = "d",
            PacketDigest = "packet",
            Degree = DegreeOfImplementation.Defined,
            State = MeasureState.Active,
            Round = 1,
            AsOf = Now,
            Known = FactSources.All,
            Fields = new[] { new FieldFact { Name = "budget", Value = budget } },
            Roles = new[]
            {
                Role("sponsor", "p-sponsor"), Role("sponsor", "p-both"), Role("committee", "p-committee"), Role("controller", "p-controller"), Role("controller", "p-both"),
                Role("controller", "p-owner"), Role("owner", "p-owner"), Role("board", "p-board"),
            },
            Approvals = answers,
        });
}
