using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;

namespace Governance.Store.Intake.Configuration;

/// <summary>What is wrong with rules, in words; empty when nothing is.</summary>
internal static class IntakeRulesFaults
{
    private const int Most = 100;

    public static string Find(IntakeRules rules) => All(rules).FirstOrDefault() ?? string.Empty;

    private static IEnumerable<string> All(IntakeRules rules)
    {
        if (rules.Version < 1)
        {
            yield return "The version is a whole number from 1.";
        }

        foreach (var field in rules.Required.Concat(rules.Kinds.SelectMany(kind => kind.Required)).Where(field => !DemandFields.All.Contains(field, StringComparer.Ordinal)))
        {
            yield return $"A demand has no field '{field}'. The fields are {string.Join(", ", DemandFields.All)}.";
        }

        foreach (var kind in rules.Kinds.Where(kind => !Enum.IsDefined(kind.Kind) || Text.Fault("A label", kind.Label, 100) is not null))
        {
            yield return $"The kind {kind.Kind} needs a label of at most 100 characters.";
        }

        if (rules.Kinds.DistinctBy(kind => kind.Kind).Count() != rules.Kinds.Count)
        {
            yield return "A kind stands there twice.";
        }

        if (!rules.Reviews.Select(rule => rule.Review).Order().SequenceEqual(Enum.GetValues<DemandReview>()))
        {
            yield return $"The reviews are {string.Join(", ", Enum.GetNames<DemandReview>())}, each once.";
        }

        if (!rules.Portfolio.Select(rule => rule.Outcome).Order().SequenceEqual(Enum.GetValues<PortfolioOutcome>()))
        {
            yield return $"The portfolio outcomes are {string.Join(", ", Enum.GetNames<PortfolioOutcome>())}, each once.";
        }

        if (rules.Reviews.Select(rule => rule.Roles).Concat(rules.Portfolio.Select(rule => rule.Roles)).Concat(rules.Criteria.Select(rule => rule.Roles))
            .Any(roles => roles.Count is 0 or > Most || !roles.All(FieldRules.IsCode)))
        {
            yield return "Reviews, criteria and portfolio outcomes each need the roles that may answer them.";
        }

        foreach (var fault in Criteria(rules))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Criteria(IntakeRules rules)
    {
        var criteria = rules.Criteria;
        if (criteria.Count > Most || criteria.DistinctBy(criterion => criterion.Code).Count() != criteria.Count)
        {
            yield return "A criterion stands there twice, or there are more than 100.";
        }

        foreach (var criterion in criteria.Where(one =>
            !FieldRules.IsCode(one.Code) || Text.Fault("A name", one.Name, 100) is not null || one.Weight is < 1 or > 100 || !Enum.IsDefined(one.Dimension)))
        {
            yield return $"The criterion '{criterion.Code}' needs a code, a name, a dimension and a weight from 1 to 100.";
        }

        if (!criteria.Any(criterion => criterion is { Code: "strategicFit", Dimension: ScoreDimension.Value }))
        {
            yield return "The criterion 'strategicFit' of the dimension Value is missing.";
        }

        if (!criteria.Any(criterion => criterion.Dimension == ScoreDimension.Urgency))
        {
            yield return "No criterion has the dimension Urgency.";
        }

        if (rules.MinimumValue is { } minimum && (minimum is < 0m or > 5m || decimal.Round(minimum, 2) != minimum))
        {
            yield return "The minimum of the value score is a number from 0 to 5 with at most two decimals.";
        }
    }
}
