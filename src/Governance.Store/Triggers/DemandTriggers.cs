using System;
using System.Linq;

namespace Governance.Store.Triggers;

/// <summary>Whether an opportunity becomes a demand. Pure: the same for the look at CRM and for the decision.</summary>
internal static class DemandTriggers
{
    /// <summary>The first rule that fits, or null.</summary>
    public static DemandTrigger? Match(TriggerSettings settings, CrmOpportunity opportunity) => settings.Demands.FirstOrDefault(rule =>
        rule.When == opportunity.State
        && (rule.Stage is null || rule.Stage == opportunity.Stage)
        && (rule.AmountFrom is not { } least || opportunity.Amount >= least)
        && (rule.Customers.Count == 0 || (opportunity.CustomerId is { } customer && rule.Customers.Contains(customer, StringComparer.OrdinalIgnoreCase))));
}
