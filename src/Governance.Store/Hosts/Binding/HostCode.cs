using System;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Hosts.Binding;

/// <summary>
/// One-time codes: 20 letters of Crockford's alphabet, 100 bits of a cryptographic generator. They are kept and compared
/// as SHA-256 only; with 100 bits nobody finds the code to a hash.
/// </summary>
internal static class HostCode
{
    /// <summary>Without I, L, O and U, which are read or said wrong.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int Length = 20;
    private const int Group = 5;
    private const int LongestInput = 64;

    /// <summary>A new code, as it is shown: <c>XXXXX-XXXXX-XXXXX-XXXXX</c>.</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        return string.Join('-', letters[..Group], letters[Group..(2 * Group)], letters[(2 * Group)..(3 * Group)], letters[(3 * Group)..]);
    }

    /// <summary>The hash of what somebody typed, or null when that cannot be a code. Case, spaces and dashes do not matter.</summary>
    public static string? DigestOf(string? typed)
    {
        if (typed is null || typed.Length > LongestInput)
        {
            return null;
        }

        var letters = new StringBuilder(Length);
        foreach (var letter in typed)
        {
            if (char.IsWhiteSpace(letter) || letter == '-')
            {
                continue;
            }

            // As Crockford reads them: what is easily mistaken means the digit that it looks like.
            var read = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(read, StringComparison.Ordinal))
            {
                return null;
            }

            letters.Append(read);
        }

        return letters.Length == Length
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("governance-host-code\n" + letters)))
            : null;
    }
}
