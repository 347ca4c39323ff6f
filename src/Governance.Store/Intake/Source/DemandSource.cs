using System;
using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Triggers;

namespace Governance.Store.Intake.Source;

/// <summary>What CRM says about the opportunity behind a demand. CRM owns it; the store writes down what it saw.</summary>
public sealed record DemandSource
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's row id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day on which CRM expects, or saw, the close.</summary>
    public DateOnly? CloseDate { get; init; }

    /// <summary>The state of the opportunity; empty where it was recorded before states were.</summary>
    public OpportunityState? State { get; init; }

    /// <summary>What differs from an earlier look, in the order of the members.</summary>
    public IReadOnlyList<SourceFieldChange> ChangesFrom(DemandSource earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var changes = new List<SourceFieldChange>();
        Add(changes, "name", earlier.Name, Name);
        Add(changes, "customer", earlier.CustomerId, CustomerId);
        Add(changes, "amount", Text(earlier.Amount), Text(Amount));
        Add(changes, "closeDate", Text(earlier.CloseDate), Text(CloseDate));
        Add(changes, "state", earlier.State?.ToString(), State?.ToString());
        return changes;
    }

    private static void Add(List<SourceFieldChange> changes, string field, string? old, string? now)
    {
        if (old != now)
        {
            changes.Add(new SourceFieldChange(field, old, now));
        }
    }

    private static string? Text(decimal? amount) => amount?.ToString("0.00########", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
