using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>A measure is governed by another version of its rulebook from here on. Its degree and its history stay.</summary>
public sealed record RulebookMoved : DomainEvent, IMeasureEvent
{
    public required string FromRulebook { get; init; }

    public required string Rulebook { get; init; }

    public string? NextGate { get; init; }

    public IReadOnlyList<MovedWorkItem> WorkItems { get; init; } = [];

    public IReadOnlyList<MovedWaiver> Waivers { get; init; } = [];

    public required string By { get; init; }

    public required string Reason { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        RulebookDigest = Rulebook,
        NextGate = NextGate,
        WorkItems = state.WorkItems.ConvertAll(item => WorkItems.FirstOrDefault(moved => moved.Id == item.Id) is { } moved
            ? item with { Gate = moved.Gate, Criterion = moved.Criterion }
            : item),
        Waivers = state.Waivers.ConvertAll(waiver => Waivers.FirstOrDefault(moved => moved.Id == waiver.Id) is { } moved
            ? waiver with { Gate = moved.Gate, LedgerNumber = recorded.Number }
            : waiver),
    };
}
