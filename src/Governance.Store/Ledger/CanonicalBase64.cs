using System;

namespace Governance.Store.Ledger;

/// <summary>
/// Base64 in its one spelling. The framework's reader takes white space and ignores the spare bits of the last character,
/// so that two texts can mean the same bytes: here only the text that writing the bytes again gives is taken.
/// </summary>
internal static class CanonicalBase64
{
    /// <summary>The bytes, or null when the text is not base64 or not in its one spelling.</summary>
    public static byte[]? Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) && Convert.ToBase64String(buffer, 0, length) == text
            ? buffer[..length]
            : null;
    }
}
