using System;
using System.Globalization;

namespace Governance.Store.Evidence;

/// <summary>Times of evidence as callers write them.</summary>
public static class EvidenceTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads an ISO 8601 date and time with its offset. Nothing else means the same moment to everybody.</summary>
    /// <param name="text">The text; empty for no time.</param>
    /// <param name="time">The time in UTC; null when there is none.</param>
    /// <returns>Whether the text is empty or a time.</returns>
    public static bool TryRead(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!HasOffset(text)
            || !DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var value))
        {
            return false;
        }

        time = value;
        return true;
    }

    private static bool HasOffset(string text) => text[^1] == 'Z' || (text.Length > 6 && text[^6] is ('+' or '-'));
}
