using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Plugins.Hashing;

/// <summary>SHA-256 of UTF-8 text.</summary>
internal static class Sha256
{
    public static byte[] Of(string text)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>64 lower-case hex characters.</summary>
    public static string HexOf(string text)
    {
        var hex = new StringBuilder(64);
        foreach (var part in Of(text))
        {
            hex.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
