using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Denials about risks.</summary>
internal static class RiskErrors
{
    public static Problem CodeInvalid() => Problem.Invalid("Risks.CodeInvalid", "The code of a risk is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem ScoreInvalid() => Problem.Invalid("Risks.ScoreInvalid", "Probability and impact are whole numbers from 1 to 5. Correct them.");

    public static Problem CommitmentMissing() => Problem.Invalid("Risks.CommitmentMissing", "A risk of the kind SalesCommitment names the commitment that brings it. Say what was promised to whom.");

    public static Problem CommitmentUnwanted() => Problem.Invalid("Risks.CommitmentUnwanted", "Only a risk of the kind SalesCommitment names a commitment. Leave it out, or give that kind.");

    public static Problem DoneLater() => Problem.Invalid("Risks.DoneInFuture", "A response cannot be done in the future. Leave the day out until it is done.");

    public static Problem Unknown() => Problem.NotFound("Risks.Unknown", "The measure has no such risk. Correct its code, or enter the risk first.");

    public static Problem AlreadyClosed() => Problem.Refused("Risks.Closed", "This risk is closed. Enter it again under its code if it is back.");

    public static Problem TooMany(int most) => Problem.Invalid("Risks.TooMany", $"A measure holds at most {most} risks. Change those that it has, or divide the measure.");

    public static Problem ScoreChanged(int score) => Problem.Refused(
        "Risks.ScoreChanged",
        $"The score of this risk is {RegisterText.Number(score)} now. Look at the risk as it is, and accept that score.");

    public static Problem AlreadyAccepted() => Problem.Refused("Risks.AlreadyAccepted", "This risk is accepted at this score already. Nothing is left to do.");

    public static Problem NotYoursToAccept(int score, IReadOnlyList<string> roles) => Problem.Forbidden(
        "Risks.NotYoursToAccept",
        $"A score of {RegisterText.Number(score)} is accepted by {RegisterText.AnyOf(roles)}. Ask one of them, or lower the risk first.");

    public static Problem NobodyMayAccept(int score) => Problem.Refused(
        "Risks.NobodyMayAccept",
        $"The settings let nobody accept a score of {RegisterText.Number(score)}. Lower the risk by a response, or have the limits changed.");

    public static Problem NotYoursToClose() => Problem.Forbidden("Risks.NotYoursToClose", "A risk is closed by its owner, the owner of the measure or an administrator. Ask one of them.");

    public static Problem ReviewerOnly() => Problem.Forbidden("Risks.ReviewerOnly", "Risks are reviewed by somebody who holds a role on the measure, or a role that the settings name as reviewer. Ask one of them.");

    public static Problem ServiceOnly() => Problem.Forbidden("Risks.ServiceOnly", "Only the store itself escalates risks. They follow the day and the limits by themselves.");
}
