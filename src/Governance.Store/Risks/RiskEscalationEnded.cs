using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Risks;

/// <summary>The cause of an escalation is gone.</summary>
public sealed record RiskEscalationEnded : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required RiskEscalationCause Cause { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Risks = state.Risks.Marked(Code, risk => risk with { Escalations = risk.Escalations.RemoveAll(item => item.Cause == Cause) }) };
    }
}
