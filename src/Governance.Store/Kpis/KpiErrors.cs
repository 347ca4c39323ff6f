using Governance.Store.Commands;

namespace Governance.Store.Kpis;

/// <summary>Denials about KPIs and their readings.</summary>
internal static class KpiErrors
{
    public static Problem CodeInvalid() => Problem.Invalid("Kpis.CodeInvalid", "The code of a KPI is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem ValueInvalid() => Problem.Invalid("Kpis.ValueInvalid", "A value of a KPI has at most six decimals and lies between -1000000000000 and 1000000000000. Correct it.");

    public static Problem DaysInvalid() => Problem.Invalid("Kpis.DaysInvalid", "The days between readings are a whole number from 1 to 3650. Correct them, or leave them out.");

    public static Problem TargetBehind() => Problem.Invalid("Kpis.TargetBehindBaseline", "The target does not lie in the direction in which the KPI has to move from its baseline. Correct one of the three.");

    public static Problem Unknown(string code) => Problem.NotFound("Kpis.Unknown", $"The measure has no KPI {code}. Define it first, or correct its code.");

    public static Problem Frozen() => Problem.Refused(
        "Kpis.Frozen", "From DoI 3 on the unit, direction, baseline, target and due date that were agreed stand, and readings are not wanted less often. Leave them as they are, or define another KPI beside this one.");

    public static Problem RetireFrozen() => Problem.Refused("Kpis.RetireFrozen", "From DoI 3 on a measure keeps the KPIs that it was decided with. Define another KPI beside this one.");

    public static Problem LastInPortfolio() => Problem.Refused(
        "Kpis.LastInPortfolio", "The measure stands in the portfolio, and this is the only KPI by which it can be measured. Define another one with baseline and target first.");

    public static Problem None() => Problem.Refused(
        "Kpis.None", "A measure without a measurable KPI is not admitted to the portfolio. Define a KPI with a baseline and a target first.");

    public static Problem ReadLater() => Problem.Invalid("Kpis.ReadInFuture", "A KPI cannot be read for a day in the future. Correct the day.");

    public static Problem ReadingUnknown() => Problem.NotFound("Kpis.ReadingUnknown", "The KPI has no such reading to correct. Look at its readings and name one of them.");

    public static Problem Corrected() => Problem.Refused("Kpis.AlreadyCorrected", "This reading was corrected already. Correct the reading that stands in its place.");

    public static Problem TooManyReadings(int most) => Problem.Refused(
        "Kpis.TooManyReadings", System.FormattableString.Invariant($"A KPI keeps at most {most} readings. Define a further KPI for what comes."));
}
