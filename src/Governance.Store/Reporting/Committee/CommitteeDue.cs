using System;

using Governance.Store.Reporting.Configuration;

namespace Governance.Store.Reporting.Committee;

/// <summary>Whether a node's report is missing.</summary>
internal static class CommitteeDue
{
    /// <summary>The day on which a report was due that nobody has issued since; null when none is missing at the moment. Pure.</summary>
    public static DateOnly? Missing(CommitteeCadence cadence, CommitteeState? committee, DateTimeOffset at)
    {
        if (cadence.DueBy(DateOnly.FromDateTime(at.UtcDateTime)) is not { } due)
        {
            return null;
        }

        // A report of the evening before the due day is the report of that day.
        var from = new DateTimeOffset(due.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return committee?.Reports.Exists(report => report.AsOf >= from && report.At < at) == true ? null : due;
    }
}
