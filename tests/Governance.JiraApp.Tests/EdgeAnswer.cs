using System.Text.Json.Nodes;

namespace Governance.JiraApp.Tests;

/// <summary>What the edge answered.</summary>
internal sealed record EdgeAnswer(int Status, JsonObject? Body)
{
    public string? Code => Body?["code"]?.GetValue<string>();
}
