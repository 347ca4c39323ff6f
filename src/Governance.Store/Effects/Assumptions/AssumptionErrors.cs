using System;

using Governance.Store.Commands;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Denials about assumptions.</summary>
internal static class AssumptionErrors
{
    public static Problem Unknown() => Problem.NotFound("Assumptions.Unknown", "The measure has no assumption of this code. Correct the code, or let the owner enter the assumption.");

    public static Problem CodeInvalid() => Problem.Invalid("Assumptions.CodeInvalid", "The code of an assumption is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem ControllerOnly() => Problem.Forbidden("Assumptions.ControllerOnly", "An assumption is validated by the controller of the measure. Ask the controller.");

    public static Problem ControllerNotIndependent() => Problem.Forbidden(
        "Assumptions.ControllerNotIndependent",
        "Whoever owns or sponsors the measure cannot validate its assumptions. Let a controller validate them who is neither.");

    public static Problem CredibilityInvalid() => Problem.Invalid("Assumptions.CredibilityInvalid", "The credibility of an assumption is Low, Medium or High. Name one of them.");

    public static Problem RecheckInvalid(int days) => Problem.Invalid(
        "Assumptions.RecheckInvalid",
        FormattableString.Invariant($"The day of the next look lies after today, at most {days} days ahead. Give such a day, or none."));

    public static Problem NotPlanned() => Problem.Refused("Assumptions.NotPlanned", "Nothing is planned of this value kind and currency, so nothing rests on the assumption. Plan the effect first.");
}
