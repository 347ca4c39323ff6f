using Governance.Store.Commands;

namespace Governance.Store.Effects;

/// <summary>Denials about effects.</summary>
internal static class EffectErrors
{
    public static Problem None() => Problem.Invalid("Effects.None", "No effect was given, or one without plan, forecast and actual. Give at least one value in each row.");

    public static Problem KindUnknown() => Problem.Invalid("Effects.KindUnknown", "A value kind is Savings, EBITDA, Revenue, CostControl, Margin or Retention. Name one of them.");

    public static Problem CurrencyInvalid() => Problem.Invalid("Effects.CurrencyInvalid", "A currency is an ISO 4217 code of three capital letters. Correct it.");

    public static Problem PeriodInvalid() => Problem.Invalid("Effects.PeriodInvalid", "A period is a month such as 2027-01, from 2000 to 2099. Correct it.");

    public static Problem AmountInvalid() => Problem.Invalid("Effects.AmountInvalid", "An amount has at most two decimals and is at most 100000000000. Correct it.");

    public static Problem Twice(string period) => Problem.Invalid("Effects.Twice", $"The period {period} is given twice for one value kind and currency. Give it once.");

    public static Problem TooManyRows(int most) => Problem.Invalid(
        "Effects.TooManyRows",
        $"A measure holds at most {most} rows of effects, one a value kind, currency and month. Change the rows that it has, or divide the measure.");

    public static Problem OwnerOnly() => Problem.Forbidden("Effects.OwnerOnly", "Plan and forecast are given by the owner of the measure or an administrator. Ask one of them.");

    public static Problem ControllerOnly() => Problem.Forbidden("Effects.ControllerOnly", "An actual is confirmed by the controller of the measure. Ask the controller.");

    public static Problem ControllerNotIndependent() => Problem.Forbidden(
        "Effects.ControllerNotIndependent",
        "Whoever owns or sponsors the measure cannot confirm its actuals. Let a controller confirm them who is neither.");

    public static Problem PlanFrozen() => Problem.Refused(
        "Effects.PlanFrozen",
        "The plan stands since the measure was decided (DoI 3). Give a forecast, or raise a change request for a new plan.");
}
