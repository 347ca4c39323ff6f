using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Risks;

/// <summary>A risk was accepted at its score.</summary>
public sealed record RiskAccepted : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required int Score { get; init; }

    public required string By { get; init; }

    public required string Role { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var acceptance = new RiskAcceptance { Score = Score, By = By, Role = Role, Reason = Reason, At = recorded.At, LedgerNumber = recorded.Number };
        return state.Risks.Find(Code) is { } risk
            ? state with { Risks = state.Risks.With(risk with { Acceptance = acceptance, LedgerNumber = recorded.Number }) }
            : state;
    }
}
