using Governance.Store.Commands;

namespace Governance.Store.Risks;

/// <summary>Looks at the risks of a measure again: the day or the limits have changed.</summary>
public sealed record EscalateRisks : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }
}
