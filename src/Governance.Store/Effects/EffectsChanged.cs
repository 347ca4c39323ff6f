using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Effects;

/// <summary>Plan, forecast or actual of a measure changed.</summary>
public sealed record EffectsChanged : DomainEvent
{
    public required IReadOnlyList<EffectChange> Changes { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
