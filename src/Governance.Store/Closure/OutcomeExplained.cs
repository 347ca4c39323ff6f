using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>The controller explained why less was confirmed than promised.</summary>
public sealed record OutcomeExplained : DomainEvent, IMeasureEvent
{
    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required decimal Planned { get; init; }

    public required decimal Confirmed { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Explanations = state.Explanations.RemoveAll(known => known.Kind == Kind && known.Currency == Currency).Add(new OutcomeExplanation
            {
                Kind = Kind,
                Currency = Currency,
                Planned = Planned,
                Confirmed = Confirmed,
                Text = Text,
                By = By,
                At = recorded.At,
            }),
        };
    }
}
