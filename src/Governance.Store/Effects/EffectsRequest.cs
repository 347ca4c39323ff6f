using System.Collections.Generic;

namespace Governance.Store.Effects;

/// <summary>Body of new effects.</summary>
internal sealed record EffectsRequest
{
    public required IReadOnlyList<EffectDraft> Effects { get; init; }

    public string? Reason { get; init; }
}
