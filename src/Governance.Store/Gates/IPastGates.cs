using System;
using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.Gates;

/// <summary>Measures and gates at a moment of the past, as they were known then.</summary>
public interface IPastGates
{
    /// <summary>The measure as the entries before the moment make it; null when there were none.</summary>
    public MeasureState? Measure(string tenant, string measureId, DateTimeOffset at);

    /// <summary>That measure with what was put right since, and a sentence for each such thing; the same measure when there is none.</summary>
    public (MeasureState Measure, IReadOnlyList<string> Corrections) AsKnownNow(string tenant, MeasureState measure, DateTimeOffset at);

    /// <summary>The gate (by default the next one) of that measure, judged with that moment's time; null when it has no such gate.</summary>
    public GateLook? Look(string tenant, MeasureState measure, string? gate, DateTimeOffset at);
}
