using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Kpis;
using Governance.Store.Measures;

namespace Governance.Store.History.Corrections;

/// <summary>
/// A KPI was, up to the moment's day, what its readings say now: a reading that was corrected since gives way to its correction, one that
/// was entered late is there. The KPI itself, its baseline and its target stay what they were.
/// </summary>
internal sealed class KpiReadings : ICorrection
{
    /// <inheritdoc/>
    public MeasureState Correct(MeasureState then, MeasureState now, DateTimeOffset at, ICollection<string> said)
    {
        var (day, changed) = (DateOnly.FromDateTime(at.UtcDateTime), false);
        var kpis = then.Kpis.ConvertAll(kpi =>
        {
            // One that was retired, or retired and defined anew, has other readings now: those of then are kept.
            var known = now.Kpis.Find(other => other.Definition.Code == kpi.Definition.Code && other.DefinedAt == kpi.DefinedAt);
            if (known is null || Corrected(kpi, known, day, said) is not { } corrected)
            {
                return kpi;
            }

            changed = true;
            return corrected;
        });
        return changed ? then with { Kpis = kpis } : then;
    }

    private static Kpi? Corrected(Kpi kpi, Kpi known, DateOnly day, ICollection<string> said)
    {
        var later = known.Readings.ToDictionary(reading => reading.Id, StringComparer.Ordinal);
        var readings = kpi.Readings.ConvertAll(reading => reading.CorrectedBy is null && later.TryGetValue(reading.Id, out var one) ? reading with { CorrectedBy = one.CorrectedBy } : reading);
        var added = known.Readings.Where(reading => reading.On <= day && !kpi.Readings.Exists(had => had.Id == reading.Id)).ToList();
        foreach (var wrong in readings.Where((reading, place) => reading.CorrectedBy is not null && kpi.Readings[place].CorrectedBy is null))
        {
            var right = Standing(later, wrong);
            said.Add($"The KPI {kpi.Definition.Name} was read {Words(wrong, kpi)}; it is {Words(right, kpi)} as it is known now.");
        }

        foreach (var late in added.Where(reading => reading.Corrects is null))
        {
            said.Add($"The KPI {kpi.Definition.Name} was read {Words(Standing(later, late), kpi)}, which was entered later.");
        }

        return added.Count == 0 && readings.SequenceEqual(kpi.Readings) ? null : kpi with { Readings = readings.AddRange(added) };
    }

    /// <summary>The reading that stands at the end of the corrections.</summary>
    private static KpiReading Standing(Dictionary<string, KpiReading> readings, KpiReading first)
    {
        var at = first;
        while (at.CorrectedBy is { } next && readings.TryGetValue(next, out var correction))
        {
            at = correction;
        }

        return at;
    }

    private static string Words(KpiReading reading, Kpi kpi) => $"{KpiRules.Show(reading.Value)} {kpi.Definition.Unit} for {KpiRules.Show(reading.On)}";
}
