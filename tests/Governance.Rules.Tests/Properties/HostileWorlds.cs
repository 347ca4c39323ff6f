using System;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Tests.Properties;

/// <summary>Worlds that no host should send: values outside the enums, quorums below one, times and numbers at their ends.</summary>
internal static class HostileWorlds
{
    private static readonly long[] Numbers = { 0, 1, 2, -1, long.MinValue, long.MaxValue };

    public static World From(int[] numbers)
    {
        var world = Worlds.Standing(numbers);
        var choices = new Choices(numbers.Reverse().ToArray());
        var facts = world.Facts with
        {
            GateCode = choices.Of("G1", "G1", string.Empty, "G2"),
            CriterionCode = choices.Of(null, null, "c0", string.Empty),
            RequestedOutcome = (GateOutcome)choices.Of(1, 1, 2, 3, 5, 0, -7, 99),
            RequesterId = choices.Of("p0", string.Empty),
            RequestReason = choices.Of("why", " "),
            RulebookDigest = choices.OneIn(5) ? "stale" : world.Rulebook.Digest,
            Degree = (DegreeOfImplementation)choices.Of(1, 1, 0, 5, -1, 99),
            State = (MeasureState)choices.Of(0, 1, 2, 3, -1, 99),
            Known = (FactSources)choices.Of(127, 127, 0, 7, 31, -1, 1024),
            AsOf = choices.Of(Worlds.Now, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            Approvals = world.Facts.Approvals.Select(answer => Twist(answer, choices)).ToArray(),
            Evidence = world.Facts.Evidence.Select(item => Twist(item, choices)).ToArray(),
            Waivers = world.Facts.Waivers.Select(item => item with { GrantedAt = choices.Of(item.GrantedAt, DateTimeOffset.MinValue), ExpiresAt = choices.Of(item.ExpiresAt, DateTimeOffset.MaxValue) }).ToArray(),
            Conditions = world.Facts.Conditions.Select(item => item with { State = (ConditionState)choices.Of(2, 0, 1, -1, 99), DueUntil = choices.Of(item.DueUntil, DateTimeOffset.MinValue, DateTimeOffset.MaxValue) }).ToArray(),
            Registers = choices.OneIn(4) ? default : world.Facts.Registers.Select(item => item with { ReviewedAt = choices.Of(item.ReviewedAt, DateTimeOffset.MinValue, DateTimeOffset.MaxValue) }).ToArray(),
        };
        var gate = new GateDefinition
        {
            Code = "G1", Name = "Gate", Type = (GateType)choices.Of(1, 99), From = world.Gate.From, ScoreAtLeast = choices.Of(world.Gate.ScoreAtLeast, -1, 100, 101, int.MaxValue), AppliesWhen = Tests(choices), Criteria = world.Gate.Criteria.Select(criterion => Twist(criterion, choices)).ToArray(), Outcomes = world.Gate.Outcomes,
        };
        return new World(new Rulebook { Code = "book", Name = "Book", Version = 1, Gates = new[] { gate }, Digest = choices.OneIn(5) ? string.Empty : world.Rulebook.Digest }, gate, facts);
    }

    private static FieldTest[] Tests(Choices choices) => choices.List(2, _ => new FieldTest
    {
        Field = choices.Of("f0", string.Empty), Kind = (FieldTestKind)choices.Of(1, 2, 3, 0, -1, 99), Values = choices.List(2, _ => choices.Of("value", "1", string.Empty, "79228162514264337593543950336")),
    });

    private static ApprovalFact Twist(ApprovalFact answer, Choices choices) => new()
    {
        GateCode = answer.GateCode,
        Step = answer.Step,
        PersonId = choices.OneIn(5) ? string.Empty : answer.PersonId,
        Answer = (ApprovalAnswer)choices.Of(1, 2, 0, 99),
        PacketDigest = choices.OneIn(5) ? string.Empty : answer.PacketDigest,
        Round = choices.Of(1, 1, 0, -1, int.MaxValue),
        Sequence = choices.Of(Numbers),
        PrincipalId = choices.OneIn(5) ? "p1" : answer.PrincipalId,
        GivenAt = choices.Of(answer.GivenAt, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
    };

    private static EvidenceFact Twist(EvidenceFact item, Choices choices) => new()
    {
        Kind = item.Kind,
        Status = (EvidenceStatus)choices.Of(1, 1, 0, -1, 99),
        Sha256 = item.Sha256,
        CollectedAt = choices.Of(item.CollectedAt, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        ValidFrom = choices.Of(item.ValidFrom, DateTimeOffset.MaxValue),
        ValidUntil = choices.Of(item.ValidUntil, DateTimeOffset.MinValue),
    };

    private static Criterion Twist(Criterion criterion, Choices choices) => criterion switch
    {
        EvidenceCriterion evidence => new EvidenceCriterion { Code = evidence.Code, Name = evidence.Name, Kind = evidence.Kind, MaxAgeDays = choices.Of(0, -1, int.MaxValue, int.MinValue) },
        RegisterCriterion register => new RegisterCriterion { Code = register.Code, Name = register.Name, Register = register.Register, MaxAgeDays = choices.Of(0, -1, int.MaxValue, int.MinValue), ReviewedBy = register.ReviewedBy },
        ApprovalsCriterion approvals => new ApprovalsCriterion
        {
            Code = approvals.Code,
            Name = approvals.Name,
            Policy = new ApprovalPolicy
            {
                InOrder = approvals.Policy.InOrder,
                Steps = choices.OneIn(6) ? default : (Collections.ItemList<ApprovalStep>)approvals.Policy.Steps.Select(step => new ApprovalStep
                {
                    Code = choices.OneIn(6) ? string.Empty : step.Code, Name = step.Name, Role = step.Role, Quorum = choices.Of(1, 0, -1, 2, int.MaxValue, int.MinValue), NotHeldWith = step.NotHeldWith,
                    Unanimous = step.Unanimous, FromAmount = step.FromAmount, MaxAgeDays = choices.Of(0, -1, int.MaxValue, int.MinValue), Sees = choices.OneIn(3) ? new[] { "nothing" } : step.Sees,
                }).ToArray(),
            },
        },
        _ => criterion,
    };
}
