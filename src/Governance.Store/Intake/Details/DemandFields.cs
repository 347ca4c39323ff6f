using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Intake.Details;

/// <summary>The fields that a demand may have: a closed list, so that nothing is written where nobody looks.</summary>
internal static class DemandFields
{
    public const string Customer = "customer";
    public const string BusinessCase = "businessCase";
    public const string Sponsor = "sponsor";
    public const string CostAmount = "costAmount";
    public const string CostCurrency = "costCurrency";
    public const string ResourceNeed = "resourceNeed";
    public const string Promised = "promisedDate";
    public const string Dependencies = "dependencies";

    /// <summary>What a demand says about itself, whatever it is for.</summary>
    public static readonly ImmutableArray<string> Basic =
    [
        "businessReason", BusinessCase, "effectKind", "effectAmount", "effectCurrency", CostAmount, CostCurrency, ResourceNeed, Sponsor, "risk", Promised, Dependencies,
        "strategicFit",
    ];

    /// <summary>What a won customer still needs before delivery.</summary>
    public static readonly ImmutableArray<string> Readiness = ["deliveryReadiness", ResourceNeed, "capacityPlan", "billingSetup", "legalHandover", "serviceWorkflows", "milestonePlan"];

    /// <summary>Fields that name a person, and become a role of the measure.</summary>
    public static readonly ImmutableArray<string> People = ["owner", Sponsor, "controller"];

    public static readonly ImmutableArray<string> All =
        [.. Basic.Concat(Readiness).Concat(People).Concat([Customer, "customerNeed", "function", "legalEntity", "steeringContext"]).Distinct(StringComparer.Ordinal)];

    public static Problem? Fault(IReadOnlyDictionary<string, string> fields, IDecisionView view)
    {
        foreach (var name in fields.Keys)
        {
            if (!All.Contains(name, StringComparer.Ordinal))
            {
                return DetailErrors.FieldUnknown(name);
            }
        }

        if (FieldRules.Fault(fields) is { } fault)
        {
            return fault;
        }

        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value) && ValueFault(name, value, view) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    public static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static bool TryMoney(string? value, out decimal amount) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
        && decimal.Round(amount, 2) == amount && amount <= 100_000_000_000m;

    private static Problem? ValueFault(string name, string value, IDecisionView view) => name switch
    {
        CostAmount when !TryMoney(value, out _) => MeasureErrors.FieldValue(name, "an amount from 0 with at most two decimals and a point, such as 125000.50"),
        CostCurrency when !FieldRules.IsCurrency(value) => MeasureErrors.FieldValue(name, "an ISO 4217 code of three capital letters"),
        Promised when Date(value) is null => MeasureErrors.FieldValue(name, "a day such as 2027-03-31"),
        _ when string.IsNullOrWhiteSpace(value) => MeasureErrors.FieldValue(name, "more than blanks, or nothing at all"),
        _ when People.Contains(name, StringComparer.Ordinal) => PersonRules.Fault(view, value),
        _ => null,
    };
}
