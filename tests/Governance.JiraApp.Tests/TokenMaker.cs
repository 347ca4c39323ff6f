using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Governance.JiraApp.Tests;

/// <summary>
/// Makes invocation tokens by hand, good ones and every kind of bad one. Nothing of the product and no token library
/// takes part, so that what the verifier refuses is refused for its own reasons.
/// </summary>
internal static class TokenMaker
{
    public const string KeyId = "forge/invocation-token/test-key";
    public const string AppId = "ari:cloud:ecosystem::app/00000000-0000-4000-8000-00000000000a";
    public const string CloudId = "11111111-0000-4000-8000-00000000000c";

    public static RSA Key { get; } = RSA.Create(2048);

    public static JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };

    public static JsonObject Claims(string module, string apiBaseUrl)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = "forge/invocation-token",
            ["aud"] = AppId,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 25,
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["app"] = new JsonObject
            {
                ["id"] = AppId,
                ["installationId"] = "ari:cloud:ecosystem::installation/1",
                ["apiBaseUrl"] = apiBaseUrl,
                ["environment"] = new JsonObject { ["type"] = "PRODUCTION", ["id"] = "ari:cloud:ecosystem::environment/1" },
                ["module"] = new JsonObject { ["type"] = "core:function", ["key"] = module },
            },
            ["context"] = new JsonObject { ["cloudId"] = CloudId, ["siteUrl"] = "https://site.example", ["moduleKey"] = module },
        };
    }

    public static string Sign(JsonObject header, JsonObject claims, Func<byte[], byte[]>? sign = null)
    {
        var text = $"{Encode(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var signature = (sign ?? Rs256)(Encoding.ASCII.GetBytes(text));
        return $"{text}.{Encode(signature)}";
    }

    public static string Jwks()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = KeyId,
                ["n"] = Encode(parameters.Modulus!), ["e"] = Encode(parameters.Exponent!),
            }),
        }.ToJsonString();
    }

    public static byte[] Rs256(byte[] bytes) => Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
