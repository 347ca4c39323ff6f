using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Gates;

/// <summary>Reviews a gate with all facts. Allowed: the decision is appended and moves the measure. Refused: that is appended, and nothing moves.</summary>
internal sealed class ReviewGateHandler(RulebookLibrary library) : MeasureHandler<ReviewGate>(library)
{
    protected override string? MeasureOf(ReviewGate command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ReviewGate command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        // INVARIANT: nobody else moves a measure. Forbidden leaves no event.
        if (!measure.Actor.Is("admin") && !measure.ActorHoldsAny)
        {
            return MeasureErrors.NoRole();
        }

        if ((Text.OptionalFault("The reason", command.Reason, 4000) ?? Text.Fault("The gate", command.Gate, 50)) is { } fault)
        {
            return fault;
        }

        if (measure.Rulebook.FindGate(command.Gate) is not { } gate)
        {
            return GateErrors.Unknown(command.Gate);
        }

        if (ConditionDrafts.Fault(command, measure) is { } unusable)
        {
            return unusable;
        }

        var facts = measure.Facts(new GateQuestion(command.Gate)
        {
            Outcome = (GateOutcome)(int)command.Outcome,
            Requester = person,
            Reason = command.Reason ?? string.Empty,
            RulebookDigest = command.RulebookDigest,
        });
        var decision = GateEvaluator.Evaluate(measure.Rulebook, facts);
        if (decision.IsAllowed && PromotionFreeze.Refuse(command, measure, gate, facts, decision) is { } frozen)
        {
            return frozen;
        }

        return decision.IsAllowed ? Open(command, measure, gate, facts, decision) : Refuse(command, measure, facts, decision);
    }

    private static Decision Open(ReviewGate command, MeasureContext measure, GateDefinition gate, GateFacts facts, GateDecision decision)
    {
        var state = measure.State;
        var draft = new GateDecided
        {
            Id = StoreId.Of(command, "review"),
            Gate = gate.Code,
            Outcome = decision.Outcome.ToString(),
            FromDoi = state.Doi,
            ToDoi = state.Doi,
            Status = state.Status,
            Round = state.Round,
            NextGate = state.NextGate,
            Rulebook = state.RulebookDigest,
            FactsDigest = facts.FactsDigest,
            PacketDigest = facts.PacketDigest,
            By = command.Actor.Identity,
            Reason = command.Reason,
            Text = string.Empty,
            Source = command.Source,
            Conditions = command.Conditions,
        };
        var decided = GateTransition.Of(draft, state, measure.Rulebook, gate, decision.Outcome);
        var number = measure.View.Preview(command, [On(measure, decided)])[0].Number;
        var answer = new JsonObject
        {
            ["id"] = decided.Id,
            ["outcome"] = decided.Outcome,
            ["text"] = decided.Text,
            ["fromDoi"] = decided.FromDoi,
            ["toDoi"] = decided.ToDoi,
            ["status"] = decided.Status.ToString(),
            ["factsDigest"] = decided.FactsDigest,
            ["packetDigest"] = decided.PacketDigest,
            ["ledgerNumber"] = number,
        };
        return Decision.Accept(answer, On(measure, decided));
    }

    private static Decision Refuse(ReviewGate command, MeasureContext measure, GateFacts facts, GateDecision decision)
    {
        var refused = new GateReviewRefused
        {
            Id = StoreId.Of(command, "review"),
            Gate = command.Gate,
            Requested = command.Outcome.ToString(),
            Codes = decision.Reasons.Select(reason => reason.Code).Distinct().ToList(),
            Text = RefusalText.Of(decision),
            Rulebook = facts.RulebookDigest,
            FactsDigest = facts.FactsDigest,
            PacketDigest = facts.PacketDigest,
            By = command.Actor.Identity,
            Reason = command.Reason,
            Source = command.Source,
            Conditions = command.Conditions,
        };
        return new Decision { Problem = GateErrors.Refused(decision, Refusal(measure, decision)), Events = [On(measure, refused)], Answer = new JsonObject { ["id"] = refused.Id } };
    }

    /// <summary>The refusal as JSON, with those who may answer under a delegation beside the people of its remedies.</summary>
    private static JsonObject Refusal(MeasureContext measure, GateDecision decision)
    {
        var (view, refusal) = (measure.View, RefusalJson.Of(decision));
        var deputies = new Deputies(
            person => view.LookupUnder(DelegationStreams.Given, DelegationStreams.GivenBy(person)).Select(id => view.Find<DelegationState>(DelegationStreams.NameOf(id))).OfType<DelegationState>(),
            view.Now);
        deputies.NameIn(refusal, measure.State, measure.Rulebook, measure.NameOf);
        return refusal;
    }
}
