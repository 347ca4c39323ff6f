using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Evaluation;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Waivers;

namespace Governance.Store.History;

/// <summary>Judges one recorded decision again, under the measure's own rulebook and under a draft.</summary>
internal sealed class QuestionJudge(IEnumerable<ICommandHandler> handlers)
{
    private readonly Dictionary<Type, ICommandHandler> handlers = handlers.ToDictionary(handler => handler.CommandType);

    public static bool IsQuestion(DomainEvent happened) => happened is GateDecided or GateReviewRefused or ApprovalRecorded or WaiverGranted or WorkItemObserved { Completed: true };

    /// <summary>Whether the facts of a review, put together again, have the digest that was recorded with it.</summary>
    public static bool IsFaithful(ReplayedQuestion question) => question.Recorded.Event switch
    {
        GateDecided decided => FactsOf(question, decided.Gate, decided.Outcome, decided.Reason, decided.Rulebook) == decided.FactsDigest,
        GateReviewRefused refused => FactsOf(question, refused.Gate, refused.Requested, refused.Reason, refused.Rulebook) == refused.FactsDigest,
        _ => true,
    };

    /// <summary>How the draft differs; null when it does not.</summary>
    public SimulatedFlip? Flip(ReplayedQuestion question, Rulebook draft, string canonical, out bool isAsked)
    {
        isAsked = true;
        var fitted = DraftFitting.Fit(question.Measure, question.Own, draft);
        switch (question.Recorded.Event)
        {
            case GateDecided decided:
                var review = Review(question, draft, decided.Gate, decided.Outcome, decided.Reason, null, decided.Conditions);
                return Compare(question, $"{decided.Outcome} at gate {decided.Gate}", true, null, Ask(review, question, fitted, draft, canonical));
            case GateReviewRefused refused:
                var stale = refused.Rulebook == question.Measure.RulebookDigest ? null : refused.Rulebook;
                var again = Review(question, draft, refused.Gate, refused.Requested, refused.Reason, stale, refused.Conditions);
                return Compare(question, $"{refused.Requested} at gate {refused.Gate}", false, refused.Text, Ask(again, question, fitted, draft, canonical));
            case ApprovalRecorded approval:
                var answer = Answer(question, draft, approval, fitted);
                var said = approval.Approved ? "Approval" : "Rejection";
                return Compare(question, $"{said} in step {approval.Step} of gate {approval.Gate}", true, null, Ask(answer, question, fitted, draft, canonical));
            case WaiverGranted granted when question.Measure.Waivers.Find(waiver => waiver.Id == granted.Id) is { } waiver:
                return Compare(question, $"Waiver of the criterion {waiver.Criterion} at gate {waiver.Gate}", true, null, Ask(Grant(question, waiver), question, fitted, draft, canonical));
            case WorkItemObserved observed when question.Measure.WorkItems.Find(item => item.Id == observed.Id) is { Completed: false, Criterion: not null, HostVersion: not null } item:
                var own = Completion(question, question.Measure, question.Own, item.Gate, item.Criterion);
                var other = Completion(question, fitted, draft, DraftFitting.GateOf(item.Gate, question.Measure, question.Own, draft), item.Criterion);
                return Compare(question, $"Completion of the work item {item.Title}", own is null, own, other);
            default:
                // A first look, a repeat, or an item that waits for nothing: nobody was asked.
                isAsked = false;
                return null;
        }
    }

    private static SimulatedFlip? Compare(ReplayedQuestion question, string what, bool wasAllowed, string? before, string? refusal) => wasAllowed == (refusal is null)
        ? null
        : new SimulatedFlip(
            question.Recorded.Number,
            question.Recorded.At,
            question.Measure.Id,
            question.Measure.Name,
            what,
            wasAllowed,
            refusal ?? $"The draft does not ask for what was missing then. {before}");

    private static ReviewGate Review(ReplayedQuestion question, Rulebook draft, string gate, string outcome, string? reason, string? rulebook, IReadOnlyList<ConditionDraft>? conditions) => new()
    {
        Tenant = question.Recorded.Tenant,
        CommandId = question.Recorded.CommandId,
        Actor = question.Recorded.Actor,
        MeasureId = question.Measure.Id,
        Gate = DraftFitting.GateOf(gate, question.Measure, question.Own, draft),
        Outcome = Enum.Parse<RequestedOutcome>(outcome),
        Reason = reason,
        RulebookDigest = rulebook,
        Conditions = conditions,
    };

    private static RecordApproval Answer(ReplayedQuestion question, Rulebook draft, ApprovalRecorded approval, MeasureState fitted) => new()
    {
        Tenant = question.Recorded.Tenant,
        CommandId = question.Recorded.CommandId,
        Actor = question.Recorded.Actor,
        MeasureId = question.Measure.Id,
        Gate = DraftFitting.GateOf(approval.Gate, question.Measure, question.Own, draft),
        Step = approval.Step,
        Approve = approval.Approved,
        PacketDigest = fitted.PacketDigest ?? string.Empty,
        DelegationId = approval.Delegation?.Id,
        Comment = approval.Comment,
    };

    private static GrantWaiver Grant(ReplayedQuestion question, Waiver waiver) => new()
    {
        Tenant = question.Recorded.Tenant,
        CommandId = question.Recorded.CommandId,
        Actor = question.Recorded.Actor,
        MeasureId = question.Measure.Id,
        WaiverId = waiver.Id,
    };

    private static string? Completion(ReplayedQuestion question, MeasureState measure, Rulebook rulebook, string gate, string criterion)
    {
        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(gate) { Criterion = criterion }, question.Recorded.At, static id => id);
        var decision = GateEvaluator.Evaluate(rulebook, facts);
        return decision.IsAllowed ? null : RefusalText.Of(decision);
    }

    private static string FactsOf(ReplayedQuestion question, string gate, string outcome, string? reason, string rulebook) => MeasureFacts.Of(
        question.Measure,
        question.Own,
        new GateQuestion(gate)
        {
            Outcome = Enum.Parse<GateOutcome>(outcome),
            Requester = question.Recorded.Actor.PersonId ?? string.Empty,
            Reason = reason ?? string.Empty,
            RulebookDigest = rulebook,
        },
        question.Recorded.At,
        static id => id).FactsDigest;

    /// <summary>What the decider answers under the draft: the refusal in words, or null.</summary>
    private string? Ask(Command command, ReplayedQuestion question, MeasureState fitted, Rulebook draft, string canonical)
    {
        var view = question.Before.Over();
        view.Set(question.Recorded.Stream, fitted);
        view.Set(RulebookStreams.NameOf(draft.Digest), new RulebookState
        {
            Digest = draft.Digest,
            Code = draft.Code,
            Name = draft.Name,
            Version = draft.Version,
            Canonical = canonical,
            PublishedAt = question.Recorded.At,
            LedgerNumber = question.Recorded.Number,
        });
        return handlers[command.GetType()].Decide(command, view).Problem is { } problem ? WithCode(problem) : null;
    }

    // Some refusals name their code in their words already.
    private static string WithCode(Problem problem) =>
        problem.Detail.Contains($"[{problem.Code}]", StringComparison.Ordinal) ? problem.Detail : $"{problem.Detail} [{problem.Code}]";
}
