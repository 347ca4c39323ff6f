using System;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>A permit as somebody would forge it who knows everything about permits except the store's private key.</summary>
internal sealed class ForgedPermit : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    /// <summary>The permit of a write that sets <c>gov_doi</c> and the write sequence, correct in every claim.</summary>
    public string Sign(string keyId, World world, int degree, long sequence)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var columns = string.Create(CultureInfo.InvariantCulture, $"gov_doi\ti:{degree}\ngov_writesequence\ti:{sequence + 1}\n");
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "gov-permit+jws", ["kid"] = keyId };
        var payload = new JsonObject
        {
            ["iss"] = "governance.example.com/sandbox",
            ["org"] = world.OrganizationId,
            ["tbl"] = "gov_measure",
            ["row"] = world.MeasureId,
            ["cols"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(columns))),
            ["seq"] = sequence,
            ["led"] = 1,
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        var signed = $"{Encode(header)}.{Encode(payload)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => key.Dispose();

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
