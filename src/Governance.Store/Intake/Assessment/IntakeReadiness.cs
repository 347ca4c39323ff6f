using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Assessment;

/// <summary>What a demand still needs before it can be approved. Pure: the same for the decision and for what is shown.</summary>
internal static class IntakeReadiness
{
    // INVARIANT: no demand is approved without a business case, wherever it comes from and whether or not a tenant published rules of its own.
    public static IReadOnlyList<Problem> Missing(DemandState demand, IntakeRules rules) => [.. All(demand, rules)];

    /// <summary>The weighted means, or null while a criterion has no score.</summary>
    public static ScoreResult? Result(DemandState demand, IntakeRules rules) =>
        rules.Criteria.All(criterion => demand.Score(criterion.Code) is not null)
            ? new ScoreResult(Mean(demand, rules, ScoreDimension.Value), Mean(demand, rules, ScoreDimension.Urgency))
            : null;

    public static bool Passed(DemandState demand, DemandReview review) => demand.Reviews.Find(record => record.Review == review) is { Passed: true, Outdated: false };

    private static IEnumerable<Problem> All(DemandState demand, IntakeRules rules)
    {
        if (demand.Kind is null)
        {
            yield return AssessmentErrors.KindMissing();
        }

        if (demand.Value(DemandFields.BusinessCase) is null)
        {
            yield return AssessmentErrors.NoBusinessCase();
        }

        var fields = rules.Required
            .Concat(rules.Kinds.Where(rule => rule.Kind == demand.Kind).SelectMany(rule => rule.Required))
            .Where(field => field != DemandFields.BusinessCase && demand.Value(field) is null)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (fields.Count != 0)
        {
            yield return AssessmentErrors.FieldsMissing(fields);
        }

        var reviews = Enum.GetValues<DemandReview>().Where(review => !Passed(demand, review)).Select(review => review.ToString()).ToList();
        if (reviews.Count != 0)
        {
            yield return AssessmentErrors.ReviewMissing(reviews);
        }

        if (Result(demand, rules) is not { } result)
        {
            yield return AssessmentErrors.ScoresMissing(rules.Criteria.Where(criterion => demand.Score(criterion.Code) is null).Select(criterion => criterion.Code));
        }
        else if (rules.MinimumValue is { } minimum && result.Value < minimum)
        {
            yield return AssessmentErrors.BelowMinimum(result.Value, minimum);
        }
    }

    private static decimal Mean(DemandState demand, IntakeRules rules, ScoreDimension dimension)
    {
        var (sum, weights) = (0m, 0m);
        foreach (var criterion in rules.Criteria.Where(criterion => criterion.Dimension == dimension))
        {
            sum += criterion.Weight * demand.Score(criterion.Code)!.Score;
            weights += criterion.Weight;
        }

        return weights == 0m ? 0m : decimal.Round(sum / weights, 2, MidpointRounding.ToZero);
    }
}
