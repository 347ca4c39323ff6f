using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Approvals;

/// <summary>Denials of approvals.</summary>
internal static class ApprovalErrors
{
    public static Problem GateNotNext(string? next) => Problem.Refused(
        "Approvals.GateNotNext",
        next is null ? "The measure has no gate left to approve." : $"The next gate of the measure is {next}. Approve that one.");

    public static Problem StepUnknown(string gate, string step) => Problem.NotFound("Approvals.StepUnknown", $"Gate {gate} has no approval step {step}. Name one of its steps.");

    public static Problem SegregationOfDuties(string person, string role, string step, string wanted) => Problem.Refused(
        "Approvals.SegregationOfDuties",
        $"{person} holds the role {role} on this measure, and whoever holds it cannot answer the step {step}: nobody approves their own case. Ask somebody who holds the role {wanted} and not {role}. [Approvals.SegregationOfDuties]");

    public static Problem StepNotAsked(string step, string field) => Problem.Refused(
        "Approvals.StepNotAsked",
        $"The step {step} is asked for from a larger amount of the field {field} on. Nothing is to be answered there. [Approvals.StepNotAsked]");

    public static Problem RoleMissing(string person, string step, string wanted) => Problem.Refused(
        "Approvals.RoleMissing",
        $"{person} does not hold the role {wanted}, which the step {step} asks for. Ask somebody who holds it. [Approvals.RoleMissing]");

    public static Problem PacketChanged() => Problem.Refused(
        "Approvals.PacketChanged",
        "The packet is no longer the one that you saw. Look at it as it is now and answer again. [Approvals.PacketChanged]");

    public static Problem OnePersonOneStep(string person, string step) => Problem.Refused(
        "Approvals.OnePersonOneStep",
        $"{person} has answered the step {step} of this gate, and one person answers one step. Ask somebody else. [Approvals.OnePersonOneStep]");

    public static Problem OutOfOrder(IReadOnlyList<string> before) => Problem.Refused(
        "Approvals.OutOfOrder",
        $"The steps are answered in order. First: {string.Join(", ", before)}. [Approvals.OutOfOrder]");

    public static Problem TooManyAnswers(string person, string step, int most) => Problem.Refused(
        "Approvals.TooManyAnswers",
        $"{person} has changed the answer to the step {step} {most} times for this packet, and the last one stands. Ask for a change of the packet, then answer again. [Approvals.TooManyAnswers]");

    public static Problem DoesNotCount(string code) => Problem.Refused(code, $"This answer would not count. Look at the gate as it is now, which says who can answer. [{code}]");

    public static Problem Unknown() => Problem.NotFound("Approvals.Unknown", "The measure has no such approval. Look at the measure and take the id from there.");

    public static Problem TooMany(int most) => Problem.Invalid("Approvals.TooMany", System.FormattableString.Invariant($"Send 1 to {most} answers at once."));

    public static Problem AnsweredThemselves(string person, string step) => Problem.Refused(
        "Approvals.AnsweredThemselves",
        $"{person} has answered the step {step} in person, and nobody turns that around for them. {person} answers anew. [Approvals.AnsweredThemselves]");

    public static Problem AlreadyGiven() => Problem.Refused("Approvals.AlreadyGiven", "This answer was given and counts already. Nothing is left to do. [Approvals.AlreadyGiven]");
}
