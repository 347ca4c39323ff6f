using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Effects;

/// <summary>Plan, forecast and actual values of a measure.</summary>
public sealed record RecordEffects : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The values; all are taken, or none.</summary>
    public required IReadOnlyList<EffectDraft> Effects { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
