using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Intake;
using Governance.Store.Intake.Details;

namespace Governance.Store.Triggers;

/// <summary>Whether the steering committee must see what a demand commits to. Pure.</summary>
internal static class Commitments
{
    /// <summary>The rules that fit, in the order of the settings.</summary>
    public static IEnumerable<CommitmentTrigger> Of(DemandState demand, TriggerSettings settings) => settings.Commitments.Where(rule =>
        (rule.AmountFrom is not { } least || Amount(demand) >= least)
        && (rule.Customers.Count == 0 || Customers(demand).Any(customer => rule.Customers.Contains(customer, StringComparer.OrdinalIgnoreCase)))
        && (!rule.PromisedBeforeReview || demand.PromisedBeforeReview is not null));

    /// <summary>Which rules, and why; null when none fits.</summary>
    public static JsonObject? Show(DemandState demand, TriggerSettings settings)
    {
        var rules = Of(demand, settings).Select(rule => (JsonNode)new JsonObject { ["code"] = rule.Code, ["text"] = Words(rule, demand) }).ToList();
        return rules.Count == 0 ? null : new JsonObject { ["needsCommittee"] = true, ["rules"] = new JsonArray([.. rules]) };
    }

    /// <summary>The amount that CRM names; where it names none, the effect that was entered.</summary>
    public static decimal? Amount(DemandState demand) =>
        demand.Amount ?? (DemandFields.TryMoney(demand.Value("effectAmount"), out var amount) ? amount : null);

    private static IEnumerable<string> Customers(DemandState demand)
    {
        if (demand.CustomerId is { } id)
        {
            yield return id;
        }

        if (demand.Fields.TryGetValue(DemandFields.Customer, out var entered))
        {
            yield return entered.Value;
        }
    }

    private static string Words(CommitmentTrigger rule, DemandState demand)
    {
        List<string> reasons = [];
        if (rule.AmountFrom is { } least)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"the amount {Amount(demand):0.00} reaches {least:0.00}"));
        }

        if (rule.Customers.Count != 0)
        {
            reasons.Add("the customer is on the list");
        }

        if (rule.PromisedBeforeReview && demand.PromisedBeforeReview is { } promised)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{promised.Date:yyyy-MM-dd} was promised before the dependencies were reviewed"));
        }

        var text = string.Join(", and ", reasons) + ".";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
