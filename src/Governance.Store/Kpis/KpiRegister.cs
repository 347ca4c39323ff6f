using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Kpis;

/// <summary>The register <c>kpis</c>: what is measured, from where to where, and what of it is open.</summary>
internal sealed class KpiRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "kpis";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(Measures.MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Kpis.OrderBy(kpi => kpi.Definition.Code, StringComparer.Ordinal).Select(Entry).ToArray(),
        Open = measure.Kpis.Count == 0
            ? ["No KPI is defined. The owner defines one with a baseline and a target."]
            : measure.Kpis.OrderBy(kpi => kpi.Definition.Code, StringComparer.Ordinal).SelectMany(kpi => OpenOf(kpi, asOf)).ToArray(),
    };

    private static string Entry(Kpi kpi)
    {
        var (what, unit) = (kpi.Definition, kpi.Definition.Unit);
        var read = kpi.Last is { } last ? $"read {KpiRules.Show(last.Value)} {unit} for {KpiRules.Show(last.On)}" : "not read yet";
        return $"{what.Name} ({what.Code}): {(what.Direction == KpiDirection.Up ? "up" : "down")} from {Value(what.Baseline, unit)} to {Value(what.Target, unit)}"
            + $"{(what.Due is { } due ? $" by {KpiRules.Show(due)}" : string.Empty)}, {read}.";
    }

    private static IEnumerable<string> OpenOf(Kpi kpi, DateTimeOffset asOf)
    {
        var what = kpi.Definition;
        if (what.Baseline is null)
        {
            yield return $"The KPI {what.Name} has no baseline. The owner supplies it.";
        }

        if (what.Target is null)
        {
            yield return $"The KPI {what.Name} has no target. The owner supplies it.";
        }

        var since = kpi.Last?.On ?? DateOnly.FromDateTime(kpi.DefinedAt.UtcDateTime);
        if (what.ReadingDays is { } days && DateOnly.FromDateTime(asOf.UtcDateTime).DayNumber - since.DayNumber > days)
        {
            yield return FormattableString.Invariant($"The KPI {what.Name} wants a reading every {days} days and has none since {KpiRules.Show(since)}. Anybody with a role on the measure enters one.");
        }
    }

    private static string Value(decimal? value, string unit) => value is { } known ? $"{KpiRules.Show(known)} {unit}" : "an unknown value";
}
