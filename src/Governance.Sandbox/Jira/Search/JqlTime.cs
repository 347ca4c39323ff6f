using System;
using System.Globalization;

namespace Governance.Sandbox.Jira.Search;

/// <summary>Moments in a query: whole minutes of the caller's zone (UTC here), or back from now.</summary>
internal static class JqlTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd"];

    public static DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        if (text.Length < 3 || text[0] is not '-'
            || !int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            return null;
        }

        return text[^1] switch
        {
            'm' => now.AddMinutes(-count),
            'h' => now.AddHours(-count),
            'd' => now.AddDays(-count),
            'w' => now.AddDays(-7.0 * count),
            _ => null,
        };
    }
}
