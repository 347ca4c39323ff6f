using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Conditions;

namespace Governance.Store.Measures;

/// <summary>A review was refused; nothing moved.</summary>
public sealed record GateReviewRefused : DomainEvent
{
    public required string Id { get; init; }

    public required string Gate { get; init; }

    public required string Requested { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public required string Text { get; init; }

    public required string Rulebook { get; init; }

    public required string FactsDigest { get; init; }

    public required string PacketDigest { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    public HostReference? Source { get; init; }

    public IReadOnlyList<ConditionDraft>? Conditions { get; init; }
}
