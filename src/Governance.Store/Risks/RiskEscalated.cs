using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Risks;

/// <summary>A risk needs somebody above its owner. Recorded once as long as the cause lasts.</summary>
public sealed record RiskEscalated : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required RiskEscalationCause Cause { get; init; }

    public required int Score { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var escalation = new RiskEscalation { Cause = Cause, Score = Score, At = recorded.At, LedgerNumber = recorded.Number };
        return state with { Risks = state.Risks.Marked(Code, risk => risk with { Escalations = risk.Escalations.Add(escalation) }) };
    }
}
