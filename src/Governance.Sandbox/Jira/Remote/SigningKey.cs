using System;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>The key that signs invocation tokens, made anew at every start unless one is given.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public SigningKey(string? pem)
    {
        if (pem is not null)
        {
            rsa.ImportFromPem(pem);
        }

        Id = $"forge/invocation-token/{Guid.NewGuid():D}";

        // The cache of signers outlives this one, and would hand it to the next that has the same key.
        var signers = new CryptoProviderFactory { CacheSignatureProviders = false };
        Credentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = Id, CryptoProviderFactory = signers }, SecurityAlgorithms.RsaSha256);
    }

    public string Id { get; }

    public SigningCredentials Credentials { get; }

    /// <summary>The public half as a JWK set.</summary>
    public JsonObject PublicKeys()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = Id,
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            }),
        };
    }

    public void Dispose() => rsa.Dispose();
}
