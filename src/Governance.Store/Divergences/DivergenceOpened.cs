using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>Figures of a measure are too far apart: the controller audits it.</summary>
public sealed record DivergenceOpened : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string Rule { get; init; }

    public required DivergenceKind Kind { get; init; }

    public required string Subject { get; init; }

    public required decimal First { get; init; }

    public required decimal Second { get; init; }

    public required decimal Gap { get; init; }

    public required int Threshold { get; init; }

    public required int FromPercent { get; init; }

    public required string Text { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        System.ArgumentNullException.ThrowIfNull(state);
        System.ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Divergences = state.Divergences.Add(new Divergence
            {
                Id = Id,
                Rule = Rule,
                Kind = Kind,
                Subject = Subject,
                First = First,
                Second = Second,
                Gap = Gap,
                Threshold = Threshold,
                FromPercent = FromPercent,
                Text = Text,
                OpenedAt = recorded.At,
                LedgerNumber = recorded.Number,
            }),
        };
    }
}
