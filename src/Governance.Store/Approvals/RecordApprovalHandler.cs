using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Evaluation;
using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Approvals;

/// <summary>Takes an answer to an approval step when it can count; an answer that cannot count is refused, with the reason.</summary>
internal sealed class RecordApprovalHandler(RulebookLibrary library) : MeasureHandler<RecordApproval>(library)
{
    protected override string? MeasureOf(RecordApproval command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordApproval command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (Text.OptionalFault("The comment", command.Comment, 4000) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (measure.Rulebook.FindGate(command.Gate) is not { } gate || command.Gate != measure.State.NextGate)
        {
            return ApprovalErrors.GateNotNext(measure.State.NextGate);
        }

        var policy = gate.Criteria.OfType<ApprovalsCriterion>().Select(criterion => criterion.Policy)
            .FirstOrDefault(candidate => candidate.Steps.Any(step => step.Code == command.Step));
        return policy is null ? ApprovalErrors.StepUnknown(command.Gate, command.Step) : Decide(command, measure, policy, person);
    }

    private static Decision Decide(RecordApproval command, MeasureContext measure, ApprovalPolicy policy, string person)
    {
        var step = policy.Steps.First(candidate => candidate.Code == command.Step);
        var delegation = command.DelegationId is { } id ? measure.View.Find<DelegationState>(DelegationStreams.NameOf(id)) : null;
        if (command.DelegationId is not null && (delegation is null ? DelegationErrors.Unknown() : DelegationRules.Fault(delegation, person, step, measure)) is { } denied)
        {
            return denied;
        }

        var facts = measure.Facts(new GateQuestion(command.Gate));
        var recorded = new ApprovalRecorded
        {
            Id = StoreId.Of(command, "approval"),
            Gate = command.Gate,
            Step = command.Step,
            PersonId = person,
            PrincipalId = delegation?.PrincipalId,
            Delegation = delegation is null ? null : DelegationRules.Used(delegation),
            Approved = command.Approve,
            PacketDigest = command.PacketDigest,
            PartDigest = step.Sees.Count == 0 ? null : ApprovalFacts.PacketOf(step.Code, facts),
            Round = measure.State.Round,
            Comment = command.Comment,
            Source = command.Source,
        };
        var desk = new ApprovalDesk(measure, new ApprovalStanding(policy, facts), step);
        return desk.Denial(recorded, delegation is null ? null : DelegationRules.Fact(delegation)) is { } denial
            ? denial
            : Decision.Accept(new JsonObject { ["id"] = recorded.Id, ["round"] = recorded.Round }, On(measure, recorded));
    }
}
