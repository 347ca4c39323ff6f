using System;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>What no vector can say of approvals: many names, and the same part twice.</summary>
public sealed class ApprovalEdgesTests
{
    /// <summary>Roles are told apart by bits of their names first: whatever the name, whoever holds the role is kept out.</summary>
    [Fact]
    public void Exclusion_HoldsForARoleOfAnyName()
    {
        foreach (var role in Enumerable.Range(0, 1_000).Select(number => "role-" + number))
        {
            var decision = Ask(new ApprovalStep { Code = "s", Name = "S", Role = "sponsor", Quorum = 1, NotHeldWith = new[] { role } }, Facts() with
            {
                Roles = new[] { new RoleFact { Role = "sponsor", PersonId = "p-1" }, new RoleFact { Role = role, PersonId = "p-1" } },
                Approvals = new[] { Given("packet") },
            });

            Assert.Equal(ReasonCodes.ApprovalSegregationOfDuties, decision.Reasons.Single().Code);
        }
    }

    [Fact]
    public void Exclusion_HoldsForNobodyElse_WhateverTheirRolesAreCalled()
    {
        foreach (var role in Enumerable.Range(0, 1_000).Select(number => "role-" + number))
        {
            var decision = Ask(new ApprovalStep { Code = "s", Name = "S", Role = "sponsor", Quorum = 1, NotHeldWith = new[] { "owner" } }, Facts() with
            {
                Roles = new[] { new RoleFact { Role = "sponsor", PersonId = "p-1" }, new RoleFact { Role = role, PersonId = "p-1" } },
                Approvals = new[] { Given("packet") },
            });

            Assert.True(decision.IsAllowed, role);
        }
    }

    [Theory]
    [InlineData(true, "one")]
    [InlineData(false, "one", "two")]
    [InlineData(false, "two", "one")]
    [InlineData(false, "one", "one")]
    [InlineData(false, "one", "two", "one")]
    [InlineData(true, "one", "")]
    [InlineData(true, "", "one")]
    [InlineData(false, "", "")]
    public void Part_GivenTwice_IsNone_WhateverTheOrder_UnlessOneSaysNothing(bool isAllowed, params string[] parts)
    {
        var step = new ApprovalStep { Code = "s", Name = "S", Role = "sponsor", Quorum = 1, Sees = new[] { "c" } };
        var decision = Ask(step, Facts() with
        {
            Roles = new[] { new RoleFact { Role = "sponsor", PersonId = "p-1" } },
            PacketParts = parts.Select(digest => new PacketPartFact { Step = "s", Digest = digest }).ToArray(),
            Approvals = new[] { Given("one") },
        });

        Assert.Equal(isAllowed, decision.IsAllowed);
    }

    /// <summary>However old an approval may be: where an age is asked for, it must be known.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 700_000)]
    [InlineData(false, -1)]
    [InlineData(false, null)]
    public void AgeThatNothingReaches_StillAsksForATime_ThatIsKnownAndNotToCome(bool isAllowed, int? days)
    {
        var now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var decision = Ask(new ApprovalStep { Code = "s", Name = "S", Role = "sponsor", Quorum = 1, MaxAgeDays = int.MaxValue }, Facts() with
        {
            AsOf = now,
            Roles = new[] { new RoleFact { Role = "sponsor", PersonId = "p-1" } },
            Approvals = new[] { Given("packet", days is { } number ? now.AddDays(-number) : null) },
        });

        Assert.Equal(isAllowed, decision.IsAllowed);
    }

    private static GateDecision Ask(ApprovalStep step, GateFacts facts)
    {
        var gate = new GateDefinition
        {
            Code = "G1",
            Name = "G",
            Type = GateType.GoNoGo,
            From = DegreeOfImplementation.Defined,
            Criteria = new Criterion[] { new ApprovalsCriterion { Code = "a", Name = "A", Policy = new ApprovalPolicy { Steps = new[] { step } } } },
        };
        return GateEvaluator.Evaluate(new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } }, facts);
    }

    private static ApprovalFact Given(string packet, DateTimeOffset? at = null) =>
        new() { GateCode = "G1", Step = "s", PersonId = "p-1", Answer = ApprovalAnswer.Approve, PacketDigest = packet, Round = 1, Sequence = 1, GivenAt = at };

    private static GateFacts Facts() => new()
    {
        MeasureId = "M",
        GateCode = "G1",
        RulebookDigest = "d",
        PacketDigest = "packet",
        Degree = DegreeOfImplementation.Defined,
        State = MeasureState.Active,
        Round = 1,
        AsOf = DateTimeOffset.MinValue,
        Known = FactSources.All,
    };
}
