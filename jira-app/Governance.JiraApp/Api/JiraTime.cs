using System;
using System.Globalization;

namespace Governance.JiraApp.Api;

/// <summary>Reads Jira's times.</summary>
internal static class JiraTime
{
    // Jira writes "2026-11-21T20:41:00.000+0000": an offset without its colon.
    public static bool TryRead(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
        || DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
