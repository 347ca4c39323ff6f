using System.Collections.Generic;
using System.Text;
using System.Xml.Linq;
using Governance.Plugins.Hashing;
using Governance.Plugins.Json;

namespace Governance.Plugins.Permits;

/// <summary>Reads a JWK set: one to four RSA keys of 2048 bits with different ids, and nothing beside them. One bad key spoils the set.</summary>
internal static class PermitKeysReader
{
    private const int MaxKeys = 4;
    private const int ModulusBytes = 256;

    /// <summary>Null when the set is anything else.</summary>
    public static List<PermitKey>? Read(string text)
    {
        // INVARIANT: what another reader could understand otherwise holds no keys.
        var root = JsonText.ReadObject(Encoding.UTF8.GetBytes(text));
        if (root?.Element("keys") is not { } list || list.NextNode is not null || list.PreviousNode is not null || JsonText.TypeOf(list) != "array")
        {
            return null;
        }

        var keys = new List<PermitKey>();
        foreach (var item in list.Elements())
        {
            if (ReadKey(item) is not { } key || keys.Count == MaxKeys || keys.Exists(other => other.Id == key.Id))
            {
                return null;
            }

            keys.Add(key);
        }

        return keys.Count == 0 ? null : keys;
    }

    private static PermitKey? ReadKey(XElement item) =>
        JsonMembers.Of(item) is { } key
            && key.Text("kty") == "RSA"
            && key.Text("e") == "AQAB"
            && key.Text("kid") is { } id
            && key.Text("n") is { } number
            && Base64Url.Decode(number) is { Length: ModulusBytes } modulus
            && modulus[0] >= 0x80
            ? new PermitKey { Id = id, Modulus = modulus, Exponent = [1, 0, 1] }
            : null;
}
