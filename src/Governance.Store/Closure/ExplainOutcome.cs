using Governance.Store.Commands;

namespace Governance.Store.Closure;

/// <summary>The controller explains why less was confirmed than promised.</summary>
public sealed record ExplainOutcome : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The explanation.</summary>
    public required string Text { get; init; }
}
