using System;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>A key of a store, made for the run.</summary>
internal sealed class SigningKey
{
    private const int Bits = 2048;
    private readonly RSAParameters parameters;

    private SigningKey(string id)
    {
        Id = id;
        using var rsa = new RSACryptoServiceProvider(Bits);
        parameters = rsa.ExportParameters(includePrivateParameters: true);
        Jwk = JwkOf(id, parameters.Modulus!);
    }

    /// <summary>The store's key.</summary>
    public static SigningKey Store { get; } = new("store-1");

    /// <summary>A key that this environment was never told of.</summary>
    public static SigningKey Stranger { get; } = new("stranger-1");

    public string Id { get; }

    /// <summary>The public half as a JSON Web Key.</summary>
    public string Jwk { get; }

    /// <summary>Signs with a provider of its own each time, because tests run side by side.</summary>
    public byte[] Sign(string content)
    {
        using var rsa = new RSACryptoServiceProvider();
        rsa.ImportParameters(parameters);
        return rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public static string JwkOf(string id, byte[] modulus) =>
        "{\"kty\":\"RSA\",\"kid\":\"" + id + "\",\"n\":\"" + Base64Url(modulus) + "\",\"e\":\"AQAB\"}";

    public static string SetOf(params string[] keys) => "{\"keys\":[" + string.Join(",", keys) + "]}";

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
