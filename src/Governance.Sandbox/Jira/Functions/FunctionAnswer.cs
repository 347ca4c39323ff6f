using System.Text.Json;

namespace Governance.Sandbox.Jira.Functions;

/// <summary>What came of running a function.</summary>
/// <param name="Value">What it returned, when it returned.</param>
/// <param name="Failure">Why it did not, otherwise.</param>
internal sealed record FunctionAnswer(JsonElement? Value, string? Failure)
{
    public static FunctionAnswer Of(JsonElement value) => new(value, null);

    public static FunctionAnswer Failed(string reason) => new(null, reason);
}
