using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Governance.Store.Tests.Sync;

/// <summary>
/// Verifies a permit from the contract alone, with nothing of the product: splits the JWS, finds the key by its id,
/// checks the signature over the first two parts.
/// </summary>
internal static class PermitReader
{
    public static JsonElement Verify(string permit, string keySet)
    {
        var parts = permit.Split('.');
        if (parts.Length != 3)
        {
            throw new FormatException("A compact JWS has three parts.");
        }

        using var header = JsonDocument.Parse(Decode(parts[0]));
        using var set = JsonDocument.Parse(keySet);
        if (header.RootElement.GetProperty("alg").GetString() != "RS256"
            || header.RootElement.GetProperty("typ").GetString() != "gov-permit+jws")
        {
            throw new CryptographicException("The header is not that of a permit.");
        }

        foreach (var key in set.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.GetProperty("kid").GetString() != header.RootElement.GetProperty("kid").GetString())
            {
                continue;
            }

            using var rsa = RSA.Create(new RSAParameters
            {
                Modulus = Decode(key.GetProperty("n").GetString()!), Exponent = Decode(key.GetProperty("e").GetString()!),
            });
            if (!rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            {
                throw new CryptographicException("The signature does not fit.");
            }

            using var payload = JsonDocument.Parse(Decode(parts[1]));
            return payload.RootElement.Clone();
        }

        throw new CryptographicException("The key is not in the set.");
    }

    public static string Digest(string columns) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(columns))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[] Decode(string text) => Convert.FromBase64String(
        text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));
}
