using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Assessment;

/// <summary>Denials about scores, reviews and what an approval still needs.</summary>
internal static class AssessmentErrors
{
    public static Problem CriterionUnknown() => Problem.Invalid("Intake.CriterionUnknown", "The intake rules have no such criterion. Take one from them.");

    public static Problem ScoreInvalid() => Problem.Invalid("Intake.ScoreInvalid", "A score is a whole number from 0 to 5. Correct it.");

    public static Problem RoleMissing(string what, IReadOnlyList<string> roles) => Problem.Forbidden(
        "Intake.RoleMissing",
        $"By the intake rules {what} is for {string.Join(" or ", roles)}. Ask somebody with that role.");

    public static Problem OwnWork() => Problem.Forbidden("Intake.OwnWork", "Nobody reviews what he entered himself. Ask somebody else with the role.");

    public static Problem NothingToReview(string field) => Problem.Refused("Intake.NothingToReview", $"The field {field} is empty, so there is nothing to review. Fill it first.");

    public static Problem KindMissing() => Problem.Refused("Intake.KindMissing", "Nobody has said what kind of demand this is. Give it a kind.");

    public static Problem NoBusinessCase() => Problem.Refused("Intake.NoBusinessCase", $"There is no formal business case. Fill the field {DemandFields.BusinessCase}.");

    public static Problem FieldsMissing(IEnumerable<string> fields) => Problem.Refused("Intake.FieldsMissing", $"These fields are empty: {string.Join(", ", fields)}. Fill them.");

    public static Problem ReviewMissing(IEnumerable<string> reviews) => Problem.Refused(
        "Intake.ReviewMissing",
        $"These reviews are not passed, or are older than what they looked at: {string.Join(", ", reviews)}. Have them answered.");

    public static Problem ScoresMissing(IEnumerable<string> criteria) => Problem.Refused("Intake.ScoresMissing", $"These criteria have no score: {string.Join(", ", criteria)}. Have them scored.");

    public static Problem BelowMinimum(decimal value, decimal minimum) => Problem.Refused(
        "Intake.BelowMinimum",
        System.FormattableString.Invariant($"The value score is {value:0.00}, and the intake rules want {minimum:0.00}. Improve the case, or decide otherwise."));
}
