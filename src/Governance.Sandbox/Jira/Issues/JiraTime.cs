using System;
using System.Globalization;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>Jira's spelling of a moment.</summary>
internal static class JiraTime
{
    public static string Write(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    /// <summary>Now, as exact as Jira keeps it.</summary>
    public static DateTimeOffset Now(TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
