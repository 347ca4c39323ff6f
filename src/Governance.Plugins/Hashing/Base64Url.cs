using System;

namespace Governance.Plugins.Hashing;

/// <summary>Base64 in the alphabet of URLs, without padding.</summary>
internal static class Base64Url
{
    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Null unless the text is exactly what <see cref="Encode"/> writes, so that each value has one spelling.</summary>
    public static byte[]? Decode(string text)
    {
        try
        {
            var padded = text.Replace('-', '+').Replace('_', '/').PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '=');
            var bytes = Convert.FromBase64String(padded);
            return Encode(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            // What cannot be read is not there; the caller refuses.
            return null;
        }
    }
}
