using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Risks;

/// <summary>A risk was entered or changed, or a closed one opened again.</summary>
public sealed record RiskRecorded : DomainEvent, IMeasureEvent
{
    public required RiskDraft Risk { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var known = state.Risks.Find(Risk.Code);
        var before = known is { IsOpen: true } ? known : null;
        var risk = new Risk
        {
            Draft = Risk,
            Acceptance = before is not null && IsSame(before.Draft) ? before.Acceptance : null,
            Highest = Math.Max(known?.Highest ?? 0, Risk.Probability * Risk.Impact),
            Escalations = before?.Escalations ?? [],
            LedgerNumber = recorded.Number,
        };

        // INVARIANT: a rise above what was accepted opens the risk again, also when the score falls back later.
        return state with { Risks = state.Risks.With(risk.IsAccepted ? risk : risk with { Acceptance = null }) };
    }

    // What reads otherwise is another risk: nobody accepted that one.
    private bool IsSame(RiskDraft before) =>
        (before.Title, before.Cause, before.Kind, before.Commitment) == (Risk.Title, Risk.Cause, Risk.Kind, Risk.Commitment);
}
