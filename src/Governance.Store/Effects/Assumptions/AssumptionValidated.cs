using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The controller validated an assumption.</summary>
public sealed record AssumptionValidated : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required Credibility Credibility { get; init; }

    public required string Reason { get; init; }

    public required DateOnly RecheckOn { get; init; }

    public required decimal Plan { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Assumptions = state.Assumptions.ConvertAll(known => known.Code == Code
                ? known with
                {
                    Credibility = Credibility,
                    Reason = Reason,
                    RecheckOn = RecheckOn,
                    Plan = Plan,
                    ValidatedBy = By,
                    ValidatedAt = recorded.At,
                    LedgerNumber = recorded.Number,
                }
                : known),
        };
    }
}
