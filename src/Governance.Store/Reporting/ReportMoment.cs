using System;
using System.Globalization;

using Governance.Store.Api;
using Governance.Store.Commands;
using Governance.Store.Gates;

namespace Governance.Store.Reporting;

/// <summary>The moment that a report shows: a moment in UTC that has passed, or a day that is over, which means its end.</summary>
internal static class ReportMoment
{
    /// <summary>The moment; the problem is set when the text is neither.</summary>
    public static DateTimeOffset Read(string text, TimeProvider clock, out Problem? problem, string name = "at")
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return PastMoment.Read(text, clock, out problem, name);
        }

        var end = day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        problem = end <= clock.GetUtcNow() ? null : RequestErrors.ParameterInvalid(name, "a day that is over, such as 2026-03-31, or a moment in UTC that has passed, such as 2026-03-31T12:00:00Z");
        return end;
    }
}
