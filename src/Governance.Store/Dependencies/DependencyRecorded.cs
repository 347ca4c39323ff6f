using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>A dependency was entered or changed, or one that was over opened again.</summary>
public sealed record DependencyRecorded : DomainEvent, IMeasureEvent
{
    public required DependencyDraft Dependency { get; init; }

    /// <summary>What the measure that it comes from is called; empty when it comes from outside.</summary>
    public string? OnName { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var known = state.Dependencies.Find(Dependency.Code);

        // INVARIANT: a commitment holds for what was committed to: another source, another thing or an earlier day is asked for anew.
        var holds = known is { State: DependencyState.Open }
            && (known.Draft.On, known.Draft.Outside, known.Draft.ContactId, known.Draft.Title) == (Dependency.On, Dependency.Outside, Dependency.ContactId, Dependency.Title)
            && Dependency.NeededBy >= known.Draft.NeededBy;
        return state with
        {
            Dependencies = state.Dependencies.With(new Dependency
            {
                Draft = Dependency,
                OnName = OnName,
                Commitment = holds ? known!.Commitment : null,
                Declined = holds ? known!.Declined : null,
                LedgerNumber = recorded.Number,
            }),
        };
    }
}
