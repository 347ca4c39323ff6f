using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Sync.Permits;

/// <summary>The public side of the permit key, as <c>gov_PermitKeys</c> holds it.</summary>
public static class PermitKeySet
{
    /// <summary>The key's id: its RFC 7638 thumbprint, so that it follows from the key alone.</summary>
    /// <param name="key">The permit key.</param>
    public static string KeyIdOf(RSA key)
    {
        var (modulus, exponent) = Parts(key);
        var canonical = $$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }

    /// <summary>The JWK set with this one key, one line of JSON.</summary>
    /// <param name="key">The permit key.</param>
    public static string Write(RSA key)
    {
        var (modulus, exponent) = Parts(key);
        return $$"""{"keys":[{"kty":"RSA","kid":"{{KeyIdOf(key)}}","n":"{{modulus}}","e":"{{exponent}}"}]}""";
    }

    private static (string Modulus, string Exponent) Parts(RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return (Base64Url.EncodeToString(parameters.Modulus!), Base64Url.EncodeToString(parameters.Exponent!));
    }
}
