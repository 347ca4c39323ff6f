using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;

namespace Governance.Store.Kpis;

/// <summary>A KPI of a measure with its readings.</summary>
public sealed record Kpi
{
    /// <summary>What it is.</summary>
    public required KpiDefinition Definition { get; init; }

    /// <summary>When it was first defined.</summary>
    public required DateTimeOffset DefinedAt { get; init; }

    /// <summary>Readings in the order in which they were entered.</summary>
    public ImmutableList<KpiReading> Readings { get; init; } = [];

    /// <summary>Whether it can be measured: from where, to where.</summary>
    [JsonIgnore]
    public bool IsMeasurable => Definition is { Baseline: not null, Target: not null };

    /// <summary>The reading for the latest day that no other one corrects; null when there is none.</summary>
    [JsonIgnore]
    public KpiReading? Last => Readings.Where(reading => reading.CorrectedBy is null).OrderBy(reading => reading.On).ThenBy(reading => reading.LedgerNumber).LastOrDefault();

    /// <summary>Whether its last reading is nearer to where it shall go than its baseline is.</summary>
    [JsonIgnore]
    public bool HasMoved => IsMeasurable && Last is { } last
        && (Definition.Direction == KpiDirection.Up ? last.Value > Definition.Baseline : last.Value < Definition.Baseline);
}
