using Governance.Store.Commands;

namespace Governance.Store.Changes;

/// <summary>Asks for a change of the frozen baseline of a measure.</summary>
public sealed record RequestChange : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What shall change.</summary>
    public required ChangeDraft Change { get; init; }
}
