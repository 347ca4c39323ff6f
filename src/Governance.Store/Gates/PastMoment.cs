using System;
using System.Globalization;

using Governance.Store.Api;
using Governance.Store.Commands;

namespace Governance.Store.Gates;

/// <summary>The moment that a query names with <c>?at=</c>.</summary>
internal static class PastMoment
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The moment in UTC; the problem is set when the text is no moment, says neither Z nor an offset, or lies ahead.</summary>
    public static DateTimeOffset Read(string text, TimeProvider clock, out Problem? problem, string name = "at")
    {
        var isMoment = DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at);
        problem = isMoment && at <= clock.GetUtcNow() ? null : RequestErrors.ParameterInvalid(name, "a moment that has passed, in UTC such as 2026-03-31T12:00:00Z, or with its offset such as 2026-03-31T14:00:00+02:00 (in an address + is written %2B)");
        return at;
    }

    /// <summary>Whether the past is asked for as it is known now; the problem is set when the text says neither.</summary>
    public static bool IsAsKnownNow(string? known, string? at, ref Problem? problem)
    {
        if (known is not (null or "then" or "now") || (known is not null && at is null))
        {
            problem ??= RequestErrors.ParameterInvalid("known", "then or now, together with at");
        }

        return known == "now";
    }
}
