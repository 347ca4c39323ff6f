using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Risks;

/// <summary>A risk is none any more: it went by, or it happened.</summary>
public sealed record RiskClosed : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required bool Occurred { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state.Risks.Find(Code) is { } risk
            ? state with { Risks = state.Risks.With(risk with { Closed = Reason, Occurred = Occurred, LedgerNumber = recorded.Number }) }
            : state;
    }
}
