using System.Collections.Generic;

namespace Governance.Store.Kpis.Impact;

/// <summary>Body of an impact update.</summary>
internal sealed record ImpactRequest
{
    public required string Text { get; init; }

    public IReadOnlyList<string> Readings { get; init; } = [];

    public IReadOnlyList<EffectName> Effects { get; init; } = [];

    public string? NoneMoved { get; init; }
}
