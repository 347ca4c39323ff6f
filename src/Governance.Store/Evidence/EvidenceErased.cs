using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Evidence;

/// <summary>The content of evidence is erased; its digest stays.</summary>
public sealed record EvidenceErased : DomainEvent, IMeasureEvent
{
    public required string Key { get; init; }

    public required string Sha256 { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Evidence = state.Evidence.ConvertAll(item => item.Key == Key
                ? item with { ErasedAt = recorded.At, ErasedReason = Reason, ErasedBy = By, LedgerNumber = recorded.Number }
                : item),
        };
    }
}
