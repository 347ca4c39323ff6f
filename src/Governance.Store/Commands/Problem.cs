using System.Text.Json.Nodes;

namespace Governance.Store.Commands;

/// <summary>An expected denial.</summary>
/// <param name="Outcome">Its kind.</param>
/// <param name="Code">Stable code, <c>Area.Reason</c>.</param>
/// <param name="Detail">What was wrong and what to do next.</param>
/// <param name="Refusal">Reasons and remedies of a refused gate.</param>
public sealed record Problem(CommandOutcome Outcome, string Code, string Detail, JsonNode? Refusal = null)
{
    /// <summary>The content cannot be used.</summary>
    public static Problem Invalid(string code, string detail) => new(CommandOutcome.Invalid, code, detail);

    /// <summary>The caller may not do this.</summary>
    public static Problem Forbidden(string code, string detail) => new(CommandOutcome.Forbidden, code, detail);

    /// <summary>Something named does not exist.</summary>
    public static Problem NotFound(string code, string detail) => new(CommandOutcome.NotFound, code, detail);

    /// <summary>Understood and denied.</summary>
    public static Problem Refused(string code, string detail, JsonNode? refusal = null) => new(CommandOutcome.Refused, code, detail, refusal);
}
