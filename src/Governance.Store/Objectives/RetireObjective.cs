using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>An objective is reached, or is not wanted any more.</summary>
public sealed record RetireObjective : Command
{
    /// <summary>The objective.</summary>
    public required string ObjectiveId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
