using Governance.Store.Commands;

namespace Governance.Store.Intake.Outcomes;

/// <summary>Denials about outcomes.</summary>
internal static class OutcomeErrors
{
    public static Problem UntilMissing() => Problem.Invalid("Intake.UntilMissing", "Deferred needs the day on which the demand comes back. Supply it.");

    public static Problem UntilPast() => Problem.Invalid("Intake.UntilPast", "The day on which the demand comes back lies in the past or is today. Take a later one.");

    public static Problem UntilNotWanted() => Problem.Invalid("Intake.UntilNotWanted", "Only Deferred has a day on which the demand comes back. Leave it out.");

    public static Problem PutAside(PortfolioOutcome outcome) => Problem.Refused(
        "Intake.PortfolioPutAside",
        $"The portfolio has {outcome.ToString().ToLowerInvariant()} this demand. Have it prioritized or funded before it is approved.");

    public static Problem UseTheGate() => Problem.Refused(
        "Intake.UseTheGate",
        "This demand is a measure already. Put it on hold or end it by a review of its next gate.");

    public static Problem CostMissing() => Problem.Refused("Intake.CostMissing", "Nothing is funded whose cost is not estimated. Fill costAmount and costCurrency.");

    public static Problem SameAgain(PortfolioOutcome outcome) => Problem.Refused(
        "Intake.SameAgain",
        $"The portfolio has {outcome.ToString().ToLowerInvariant()} this demand already. Decide something else, or leave it.");
}
