using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Kpis.Impact;

/// <summary>Somebody reported a measure's impact.</summary>
public sealed record ImpactReported : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<MovedReading> Readings { get; init; } = [];

    public IReadOnlyList<MovedEffect> Effects { get; init; } = [];

    public string? NoneMoved { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Impact = state.Impact.Add(new ImpactUpdate
        {
            Id = Id,
            Text = Text,
            Readings = [.. Readings],
            Effects = [.. Effects],
            NoneMoved = NoneMoved,
            By = By,
            At = recorded.At,
            LedgerNumber = recorded.Number,
        }),
    };
}
