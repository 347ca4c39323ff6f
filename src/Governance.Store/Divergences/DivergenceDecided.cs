using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>The controller decided about a divergence.</summary>
public sealed record DivergenceDecided : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required AuditDecision Decision { get; init; }

    public required string Reason { get; init; }

    public DateOnly? Until { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Divergences = state.Divergences.ConvertAll(known => known.Id == Id
                ? known with
                {
                    State = Decision switch
                    {
                        AuditDecision.Accept => DivergenceState.Accepted,
                        AuditDecision.Correct => DivergenceState.Correcting,
                        _ => DivergenceState.Stopped,
                    },
                    Reason = Reason,
                    Until = Until,
                    DecidedBy = By,
                    DecidedAt = recorded.At,
                    LedgerNumber = recorded.Number,
                }
                : known),
        };
    }
}
