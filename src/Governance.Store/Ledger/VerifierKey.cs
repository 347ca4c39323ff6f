using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Governance.Store.Ledger;

/// <summary>A public key of the C2SP signed-note form, ECDSA P-256 (signature type 0x02).</summary>
public sealed class VerifierKey
{
    private const byte EcdsaType = 0x02;
    private const string P256 = "1.2.840.10045.3.1.7";
    private readonly byte[] encoded;

    private VerifierKey(string name, byte[] spki)
    {
        Name = name;
        encoded = spki;
        Id = IdOf(spki);
    }

    /// <summary>The key's name, which is the origin of the ledger.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of the SHA-256 of the public key's SPKI form, big-endian.</summary>
    public uint Id { get; }

    /// <summary>The verifier key of a signing key.</summary>
    public static VerifierKey Of(string name, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new VerifierKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Reads <c>name+hex id+base64(0x02 || SPKI)</c>; false when it is anything else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VerifierKey? key)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = null;
        var parts = text.Trim().Split('+', 3);
        if (parts.Length != 3 || !SignedNote.IsName(parts[0]) || parts[1].Length != 8
            || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        if (CanonicalBase64.Decode(parts[2]) is not { Length: >= 2 } bytes || bytes[0] != EcdsaType)
        {
            return false;
        }

        var spki = bytes[1..];
        if (IdOf(spki) != id || id.ToString("x8", CultureInfo.InvariantCulture) != parts[1] || !IsUsable(spki))
        {
            return false;
        }

        key = new VerifierKey(parts[0], spki);
        return true;
    }

    /// <summary>Whether the signature (ASN.1 DER over the SHA-256 of the text) is this key's.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(encoded, out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The key in its text form, without a line end.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([EcdsaType, .. encoded])}";

    private static uint IdOf(byte[] spki) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki));

    private static bool IsUsable(byte[] spki)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            return read == spki.Length && key.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value == P256;
        }
        catch (Exception fault) when (fault is CryptographicException or PlatformNotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}
