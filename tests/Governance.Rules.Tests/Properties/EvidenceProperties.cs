using System;
using System.Linq;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>Evidence and what else only gets better, against what the guide says in one sentence.</summary>
public sealed class EvidenceProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void Evaluate_OfACriterionOfEvidence_AgreesWithTheNaiveOracle()
    {
        var met = 0;
        var unmet = 0;
        Holds.For(Cases, numbers =>
        {
            var standing = Worlds.Standing(numbers);
            var world = standing with { Facts = standing.Facts with { Waivers = default } };
            foreach (var criterion in world.Gate.Criteria.OfType<EvidenceCriterion>())
            {
                var expected = world.Facts.Evidence.Any(item => Counts(item, criterion, world.Facts.AsOf));
                Assert.Equal(expected, GateEvaluator.Evaluate(world.Rulebook, world.Facts with { CriterionCode = criterion.Code }).IsAllowed);
                met += expected ? 1 : 0;
                unmet += expected ? 0 : 1;
            }
        });

        Assert.True(met > Holds.Cases(Cases) / 500 && unmet > Holds.Cases(Cases) / 200, $"{met} met, {unmet} unmet");
    }

    [Fact]
    public void Evaluate_WhenFieldsAreFilledAndWorkIsDone_RefusesForNoNewReason() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var better = world.Facts with
        {
            Fields = world.Facts.Fields.Select(field => field.Name == Policies.AmountField ? field : new FieldFact { Name = field.Name, Value = "value" }).ToArray(),
            WorkItems = world.Facts.WorkItems.Select(item => new WorkItemFact { Key = item.Key, GateCode = item.GateCode, Progress = WorkItemProgress.Done }).ToArray(),
        };

        var before = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
        var after = GateEvaluator.Evaluate(world.Rulebook, better);

        Assert.Empty(Spelling.NewReasons(before, after));
    });

    private static bool Counts(EvidenceFact item, EvidenceCriterion criterion, DateTimeOffset now) =>
        item.Kind == criterion.Kind
        && item.Status == EvidenceStatus.Captured
        && item.Sha256 != string.Empty
        && !(item.ValidFrom > now)
        && !(item.ValidUntil <= now)
        && !(item.CollectedAt > now)
        && (criterion.MaxAgeDays == 0 || item.CollectedAt.AddDays(criterion.MaxAgeDays) >= now);
}
