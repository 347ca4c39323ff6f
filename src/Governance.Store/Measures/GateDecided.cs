using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Conditions;

namespace Governance.Store.Measures;

/// <summary>A gate was decided. INVARIANT: the only event that moves the degree of implementation or the state of a measure; where a running project stood when it came here is said once, before any decision, by MeasureAdopted.</summary>
public sealed record GateDecided : DomainEvent
{
    public required string Id { get; init; }

    public required string Gate { get; init; }

    public required string Outcome { get; init; }

    public required int FromDoi { get; init; }

    public required int ToDoi { get; init; }

    public required MeasureStatus Status { get; init; }

    public required int Round { get; init; }

    public string? NextGate { get; init; }

    public required string Rulebook { get; init; }

    public required string FactsDigest { get; init; }

    public required string PacketDigest { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    public required string Text { get; init; }

    public HostReference? Source { get; init; }

    public IReadOnlyList<ConditionDraft>? Conditions { get; init; }
}
