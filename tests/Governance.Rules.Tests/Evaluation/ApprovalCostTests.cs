using System;
using System.Diagnostics;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>What answers cost, whatever one person sends: at worst the square of their number, never the cube.</summary>
public sealed class ApprovalCostTests
{
    private const double MostGrowth = 24;
    private static readonly string[] Roles = { "sponsor", "committee" };

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(8, true)]
    [InlineData(8, false)]
    public void FourTimesTheAnswers_TakeAtMostTheSquareOfTheTime(int persons, bool endsInApproval)
    {
        var few = Facts(1_000, persons, endsInApproval);
        var many = Facts(4_000, persons, endsInApproval);
        var book = Book(2);
        var shortest = new[] { double.MaxValue, double.MaxValue };

        // In turns and the shortest of each, so that whatever else the machine does has no say.
        for (var turn = 0; turn < 25; turn++)
        {
            shortest[0] = Math.Min(shortest[0], TimeOf(book, few));
            shortest[1] = Math.Min(shortest[1], TimeOf(book, many));
        }

        var growth = shortest[1] / shortest[0];
        Assert.True(growth <= MostGrowth, $"{growth:F1} times the time for four times the answers");
    }

    [Fact]
    public void FiveThousandAnswersOfOnePerson_CountAsTheLastOne()
    {
        Assert.True(GateEvaluator.Evaluate(Book(1), Facts(5_000, 1, endsInApproval: true)).IsAllowed);
        Assert.Contains(GateEvaluator.Evaluate(Book(1), Facts(5_000, 1, endsInApproval: false)).Reasons, reason => reason.Code == ReasonCodes.ApprovalRejected);
    }

    [Fact]
    public void MoreApprovalsThanTheQuorum_FillTheStepWhenTheQuorumWasReached()
    {
        // Three approve the first step, of which two fill it; the answer to the second step came between the second and the third.
        var steps = new[] { Step("first", "committee", 2), Step("second", "sponsor", 1) };
        var facts = Facts(0, 1, endsInApproval: true) with
        {
            Roles = new[] { Holder("committee", "a"), Holder("committee", "b"), Holder("committee", "c"), Holder("sponsor", "d") },
            Approvals = new[] { Answer("first", "c", 40), Answer("first", "a", 10), Answer("second", "d", 30), Answer("first", "b", 20) },
        };
        Assert.True(GateEvaluator.Evaluate(Book(steps), facts).IsAllowed);

        var early = facts with { Approvals = new[] { Answer("first", "c", 40), Answer("first", "a", 10), Answer("second", "d", 19), Answer("first", "b", 20) } };
        Assert.Contains(GateEvaluator.Evaluate(Book(steps), early).Reasons, reason => reason.Code == ReasonCodes.ApprovalOutOfOrder);
    }

    private static double TimeOf(Rulebook book, GateFacts facts)
    {
        var watch = Stopwatch.StartNew();
        GateEvaluator.Evaluate(book, facts);
        return Math.Max(watch.Elapsed.TotalMilliseconds, 0.001);
    }

    internal static GateFacts Facts(int answers, int persons, bool endsInApproval) => new()
    {
        MeasureId = "M",
        GateCode = "G1",
        RulebookDigest = "d",
        Degree = DegreeOfImplementation.Defined,
        State = MeasureState.Active,
        Round = 1,
        AsOf = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        Known = FactSources.Approvals,
        PacketDigest = "now",
        Roles = Enumerable.Range(0, persons).SelectMany(person => Roles.Take(persons).Select(role => Holder(role, "p" + person))).ToArray(),
        Approvals = Enumerable.Range(0, answers).Select(index => Answer(
            Roles[index / persons % Math.Min(2, persons)],
            "p" + (index % persons),
            index + 1,
            ((answers - 1 - index) / persons % 2 == 0) == endsInApproval ? ApprovalAnswer.Approve : ApprovalAnswer.Reject)).ToArray(),
    };

    private static RoleFact Holder(string role, string person) => new() { Role = role, PersonId = person };

    private static ApprovalFact Answer(string step, string person, long sequence, ApprovalAnswer answer = ApprovalAnswer.Approve) => new()
    {
        GateCode = "G1", Step = step, PersonId = person, Answer = answer, PacketDigest = "now", Round = 1, Sequence = sequence,
    };

    private static ApprovalStep Step(string code, string role, int quorum) => new() { Code = code, Name = code, Role = role, Quorum = quorum };

    internal static Rulebook Book(int steps) => Book(Roles.Take(steps).Select(role => Step(role, role, 1)).ToArray());

    private static Rulebook Book(ApprovalStep[] steps) => new()
    {
        Code = "r",
        Name = "R",
        Version = 1,
        Digest = "d",
        Gates = new[]
        {
            new GateDefinition
            {
                Code = "G1",
                Name = "G",
                Type = GateType.GoNoGo,
                From = DegreeOfImplementation.Defined,
                Criteria = new Criterion[] { new ApprovalsCriterion { Code = "a", Name = "A", Policy = new ApprovalPolicy { InOrder = true, Steps = steps } } },
            },
        },
    };
}
