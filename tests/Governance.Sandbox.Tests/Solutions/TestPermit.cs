using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>Signs write permits as docs/contracts.md section 4 describes them, without the store's code.</summary>
internal sealed class TestPermit : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    /// <summary>The value of the environment variable <c>gov_PermitKeys</c>.</summary>
    public string KeySet()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","kid":"test","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}]}""";
    }

    /// <param name="columns">The columns written, each with its typed value such as <c>s:text</c> or <c>i:3</c>.</param>
    public string Sign(Guid organization, string table, Guid row, int sequence, DateTimeOffset issued, params (string Column, string Value)[] columns)
    {
        var text = string.Concat(columns.OrderBy(column => column.Column, StringComparer.Ordinal).Select(column => $"{column.Column}\t{column.Value}\n"));
        var header = Part(new Dictionary<string, object>(StringComparer.Ordinal) { ["alg"] = "RS256", ["typ"] = "gov-permit+jws", ["kid"] = "test" });
        var payload = Part(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = "sandbox.example/test",
            ["org"] = organization.ToString("D"),
            ["tbl"] = table,
            ["row"] = row.ToString("D"),
            ["cols"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            ["seq"] = sequence,
            ["led"] = 1,
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["exp"] = issued.AddMinutes(5).ToUnixTimeSeconds(),
        });
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{payload}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => key.Dispose();

    private static string Part(Dictionary<string, object> members) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(members));
}
