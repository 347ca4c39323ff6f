using Governance.Store.Commands;

namespace Governance.Store.Closure;

/// <summary>Denials about the confirmation of value.</summary>
internal static class ClosureErrors
{
    public static Problem ControllerOnly() => Problem.Forbidden("Closure.ControllerOnly", "Achieved value is confirmed and explained by the controller of the measure. Ask the controller.");

    public static Problem ControllerNotIndependent() => Problem.Forbidden(
        "Closure.ControllerNotIndependent",
        "Whoever owns or sponsors the measure cannot confirm its value. Let a controller confirm it who is neither.");

    public static Problem PeriodNotOver(string period) => Problem.Refused(
        "Closure.PeriodNotOver",
        $"The month {period} is not over: what it brings cannot be confirmed yet. Confirm it after its end.");

    public static Problem LineClaimed(string line, string measure, string id) => Problem.Refused(
        "Closure.LineClaimed",
        $"The ledger line {line} shows value of the measure '{measure}' ({id}) already. Value counts once: leave the line out here, or let the controller there confirm the month anew without it.");

    public static Problem EvidenceMissing() => Problem.Invalid(
        "Closure.EvidenceMissing",
        "The measure has no captured evidence with this key, or it was revoked, or is not valid now. Capture the evidence that shows the value, and name its key.");

    public static Problem KpiNotMissed(string name) => Problem.Refused(
        "Closure.KpiNotMissed",
        $"The KPI {name} has reached its target, has none, or is not asked for it yet: that is after its due day, or once the measure is implemented. Explain it then.");

    public static Problem NothingToExplain() => Problem.Refused(
        "Closure.NothingToExplain",
        "Of this value kind and currency not every planned month is confirmed, or no less is confirmed than was planned. Confirm all months first; then explain what is missing.");
}
