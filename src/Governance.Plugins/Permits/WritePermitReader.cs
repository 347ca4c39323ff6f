using System.Text;
using Governance.Plugins.Hashing;
using Governance.Plugins.Json;

namespace Governance.Plugins.Permits;

/// <summary>
/// Reads the compact form. Strict: one algorithm, one type, exactly the members of the contract; so a signature has one meaning.
/// </summary>
internal static class WritePermitReader
{
    private const int MaxLength = 4000;
    private const int HeaderMembers = 3;
    private const int PayloadMembers = 9;
    private const int SignatureBytes = 256;

    /// <summary>Null when it is anything but a permit.</summary>
    public static WritePermit? Read(string text)
    {
        var parts = text.Length <= MaxLength ? text.Split('.') : [];
        if (parts.Length != 3
            || Base64Url.Decode(parts[2]) is not { Length: SignatureBytes } signature
            || KeyIdOf(parts[0]) is not { } keyId
            || MembersOf(parts[1]) is not { Count: PayloadMembers } payload)
        {
            return null;
        }

        if (payload.Text("iss") is null
            || payload.Number("led") is null
            || payload.Text("org") is not { } organization
            || payload.Text("tbl") is not { } table
            || payload.Text("row") is not { } row
            || payload.Text("cols") is not { } columns
            || payload.Number("seq") is not { } sequence
            || payload.Number("iat") is not { } issuedAt
            || payload.Number("exp") is not { } expiresAt
            || expiresAt <= issuedAt)
        {
            return null;
        }

        return new WritePermit
        {
            KeyId = keyId,
            SignedContent = Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]),
            Signature = signature,
            Organization = organization,
            Table = table,
            Row = row,
            ColumnsDigest = columns,
            Sequence = sequence,
            IssuedAt = issuedAt,
            ExpiresAt = expiresAt,
        };
    }

    private static string? KeyIdOf(string part) =>
        MembersOf(part) is { Count: HeaderMembers } header && header.Text("alg") == "RS256" && header.Text("typ") == "gov-permit+jws"
            ? header.Text("kid")
            : null;

    private static JsonMembers? MembersOf(string part) =>
        Base64Url.Decode(part) is { } json ? JsonMembers.Of(JsonText.ReadObject(json)) : null;
}
