using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Approvals;

/// <summary>Says whether an answer can count, by the evaluator's own rules, and in words why not.</summary>
internal sealed class ApprovalDesk(MeasureContext measure, ApprovalStanding standing, ApprovalStep step)
{
    private const int MostChanges = 20;

    public Problem? Denial(ApprovalRecorded answer, DelegationFact? delegation)
    {
        var voice = answer.PrincipalId ?? answer.PersonId;
        if ((Conflict(answer.PersonId) ?? Conflict(voice)) is { } conflict)
        {
            return conflict;
        }

        if (!measure.Holds(voice, step.Role))
        {
            return ApprovalErrors.RoleMissing(measure.NameOf(voice), step.Name, step.Role);
        }

        if (answer.PacketDigest != measure.State.PacketDigest)
        {
            return ApprovalErrors.PacketChanged();
        }

        return standing.IsAsked(step) ? Count(answer, voice, delegation) : ApprovalErrors.StepNotAsked(step.Name, step.FromAmount!.Field);
    }

    private Problem? Count(ApprovalRecorded answer, string voice, DelegationFact? delegation)
    {
        var given = new ApprovalFact
        {
            GateCode = answer.Gate,
            Step = answer.Step,
            PersonId = answer.PersonId,
            PrincipalId = answer.PrincipalId ?? string.Empty,
            Answer = answer.Approved ? ApprovalAnswer.Approve : ApprovalAnswer.Reject,
            PacketDigest = answer.PartDigest ?? answer.PacketDigest,
            Round = answer.Round,
            Sequence = long.MaxValue - 1,
            GivenAt = measure.View.Now,
        };
        var fault = standing.FaultOf(step, given, delegation);
        if (fault == ReasonCodes.ApprovalOnePersonOneStep)
        {
            return Elsewhere(answer, voice);
        }

        if (standing.AnswerOf(voice, step) == given.Answer)
        {
            return ApprovalErrors.AlreadyGiven();
        }

        if (answer.PrincipalId is not null && HasAnswered(voice, answer))
        {
            return ApprovalErrors.AnsweredThemselves(measure.NameOf(voice), step.Name);
        }

        if (Mine(voice, answer).Count() > MostChanges)
        {
            return ApprovalErrors.TooManyAnswers(measure.NameOf(voice), step.Name, MostChanges);
        }

        var open = standing.OpenBefore(step);
        return open.Count != 0 ? ApprovalErrors.OutOfOrder([.. open.Select(before => before.Name)])
            : fault is not null ? ApprovalErrors.DoesNotCount(fault)
            : null;
    }

    /// <summary>Nobody whom a role keeps apart from the step answers there, for themselves or for somebody else.</summary>
    private Problem? Conflict(string person) => step.NotHeldWith.FirstOrDefault(role => measure.Holds(person, role)) is { } conflicting
        ? ApprovalErrors.SegregationOfDuties(measure.NameOf(person), conflicting, step.Name, step.Role)
        : null;

    /// <summary>Names the answer that has taken the place of one of the two.</summary>
    private Problem Elsewhere(ApprovalRecorded answer, string voice)
    {
        var earlier = measure.State.Approvals.Find(item => item.Status == ApprovalStatus.Counted && item.Gate == answer.Gate && item.Round == answer.Round
            && (item.Step != answer.Step || (item.PrincipalId ?? item.PersonId) != voice)
            && (IsOf(item, voice) || IsOf(item, answer.PersonId)));
        return earlier is null
            ? ApprovalErrors.DoesNotCount(ReasonCodes.ApprovalOnePersonOneStep)
            : ApprovalErrors.OnePersonOneStep(measure.NameOf(IsOf(earlier, answer.PersonId) ? answer.PersonId : voice), earlier.Step);
    }

    /// <summary>What was answered by or for the person in the step for this packet in this round, whatever became of it.</summary>
    private IEnumerable<ApprovalRecord> Mine(string voice, ApprovalRecorded answer) => measure.State.Approvals.Where(item =>
        (item.PrincipalId ?? item.PersonId) == voice && item.Gate == answer.Gate && item.Step == answer.Step && item.Round == answer.Round && item.PacketDigest == answer.PacketDigest);

    /// <summary>Whether an answer that the person gave counts: nobody who answers for them turns it around.</summary>
    private bool HasAnswered(string person, ApprovalRecorded answer) => measure.State.Approvals.Exists(item =>
        item.PersonId == person && item.PrincipalId is null && item.Status == ApprovalStatus.Counted && item.Gate == answer.Gate && item.Step == answer.Step && item.Round == answer.Round);

    private static bool IsOf(ApprovalRecord item, string person) => string.Equals(item.PersonId, person, StringComparison.Ordinal) || string.Equals(item.PrincipalId, person, StringComparison.Ordinal);
}
