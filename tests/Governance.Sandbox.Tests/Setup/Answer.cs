using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>An answer with its body read.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Bytes).RootElement.Clone();

    public string Code => Body.GetProperty("error").GetProperty("code").GetString()!;

    public string Message => Body.GetProperty("error").GetProperty("message").GetString()!;

    public IReadOnlyList<JsonElement> Rows => [.. Body.GetProperty("value").EnumerateArray()];

    /// <summary>The id in <c>OData-EntityId</c>.</summary>
    public Guid Id => Guid.Parse(Headers["OData-EntityId"].Split('(', ')')[1]);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));

    public override string ToString() => $"{(int)Status} {Encoding.UTF8.GetString(Bytes)}";
}
