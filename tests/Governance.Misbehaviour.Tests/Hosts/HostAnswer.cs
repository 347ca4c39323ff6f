using System.Text.Json.Nodes;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>What a host answered.</summary>
internal sealed record HostAnswer(int Status, string Body)
{
    public JsonNode? Json => Body.Length == 0 ? null : JsonNode.Parse(Body);

    public bool IsDone => Status is >= 200 and < 300;
}
