using System;
using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace Governance.Store.Sync.Permits;

/// <summary>
/// Signs write permits: a compact JWS, RS256, for exactly one write of one Dataverse row (contracts, section 4).
/// Thread-safe.
/// </summary>
/// <param name="key">RSA, 2048 bits.</param>
/// <param name="keyId">The <c>kid</c> under which the public key stands in the environment.</param>
/// <param name="clock">The time of issue.</param>
public sealed class WritePermitSigner(RSA key, string keyId, TimeProvider clock)
{
    /// <summary>The longest life that the guard takes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly string header = Encode(writer =>
    {
        writer.WriteString("alg", "RS256");
        writer.WriteString("typ", "gov-permit+jws");
        writer.WriteString("kid", keyId);
    });

    private readonly Lock signing = new();

    /// <summary>A permit that starts now and ends in ten minutes.</summary>
    /// <param name="grant">What may be written.</param>
    public string Sign(WritePermitGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var issuedAt = clock.GetUtcNow().ToUnixTimeSeconds();
        var payload = Encode(writer =>
        {
            writer.WriteString("iss", grant.Origin);
            writer.WriteString("org", grant.Organization.ToString("D"));
            writer.WriteString("tbl", grant.Table);
            writer.WriteString("row", grant.Row.ToString("D"));
            writer.WriteString("cols", Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(grant.Columns))));
            writer.WriteNumber("seq", grant.Sequence);
            writer.WriteNumber("led", grant.LedgerNumber);
            writer.WriteNumber("iat", issuedAt);
            writer.WriteNumber("exp", issuedAt + (long)Lifetime.TotalSeconds);
        });
        var signed = $"{header}.{payload}";
        return $"{signed}.{Base64Url.EncodeToString(SignBytes(Encoding.ASCII.GetBytes(signed)))}";
    }

    // An RSA object is not safe for concurrent use on every platform.
    private byte[] SignBytes(byte[] bytes)
    {
        lock (signing)
        {
            return key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private static string Encode(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }
}
