using System;

namespace Governance.Store.Reporting.Configuration;

/// <summary>A report is due for the node on a first day and every so many weeks after it.</summary>
public sealed record CommitteeCadence
{
    /// <summary>The node's id, or <c>organization</c>.</summary>
    public required string Node { get; init; }

    /// <summary>Weeks from one report to the next.</summary>
    public required int EveryWeeks { get; init; }

    /// <summary>The day of the first one.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which a report was due, up to the day; empty before the first.</summary>
    public DateOnly? DueBy(DateOnly day) => day < From ? null : day.AddDays(-((day.DayNumber - From.DayNumber) % (7 * EveryWeeks)));
}
