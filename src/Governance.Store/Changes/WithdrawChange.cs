using Governance.Store.Commands;

namespace Governance.Store.Changes;

/// <summary>Takes a change request back.</summary>
public sealed record WithdrawChange : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The request.</summary>
    public required string ChangeId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
