using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>What a host answered.</summary>
internal sealed record HostAnswer(int Status, JsonNode Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<HostAnswer> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new HostAnswer((int)answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    /// <summary>The body of an answer that granted what was asked.</summary>
    public JsonNode Granted() => IsSuccess ? Body : throw new InvalidOperationException($"A host answered {Status}: {Body.ToJsonString()}");
}
