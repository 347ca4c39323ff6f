using System;
using System.Globalization;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>What KPIs may hold.</summary>
internal static class KpiRules
{
    public const int MostKpis = 50;
    public const int MostReadings = 500;
    private const decimal MostValue = 1_000_000_000_000m;

    public static Problem? Fault(KpiDefinition kpi)
    {
        if (!FieldRules.IsCode(kpi.Code))
        {
            return KpiErrors.CodeInvalid();
        }

        if ((Text.Fault("The name of a KPI", kpi.Name, 200) ?? Text.Fault("The unit of a KPI", kpi.Unit, 30)) is { } fault)
        {
            return fault;
        }

        if ((kpi.Baseline is { } baseline && !IsValue(baseline)) || (kpi.Target is { } target && !IsValue(target)))
        {
            return KpiErrors.ValueInvalid();
        }

        return kpi.ReadingDays is < 1 or > 3650 ? KpiErrors.DaysInvalid()
            : IsBehind(kpi) ? KpiErrors.TargetBehind()
            : null;
    }

    public static bool IsValue(decimal value) => Math.Abs(value) <= MostValue && decimal.Round(value, 6) == value;

    /// <summary>The value without zeros at its end, so that equal values have equal bytes.</summary>
    public static decimal Plain(decimal value) => decimal.Parse(Show(value), CultureInfo.InvariantCulture);

    public static string Show(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>INVARIANT: what was decided is not moved afterwards. What was still missing then may be supplied.</summary>
    public static bool IsFrozen(MeasureState measure, KpiDefinition? old, KpiDefinition now) => old is not null && IsDecided(measure)
        && (old.Direction != now.Direction
            || old.Unit != now.Unit
            || (old.Baseline is not null && old.Baseline != now.Baseline)
            || (old.Target is not null && old.Target != now.Target)
            || (old.Due is not null && old.Due != now.Due)
            || (old.ReadingDays is { } days && !(now.ReadingDays <= days)));

    public static bool IsDecided(MeasureState measure) => measure.Doi >= (int)DegreeOfImplementation.Decided;

    private static bool IsBehind(KpiDefinition kpi) => kpi is { Baseline: { } baseline, Target: { } target }
        && (kpi.Direction == KpiDirection.Up ? target <= baseline : target >= baseline);
}
