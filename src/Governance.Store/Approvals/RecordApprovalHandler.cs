using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Approvals;

/// <summary>Takes an answer to an approval step when it can count; an answer that cannot count is refused, with the reason.</summary>
internal sealed class RecordApprovalHandler(RulebookLibrary library) : MeasureHandler<RecordApproval>(library)
{
    private const int MostChanges = 20;

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
        if (policy is null)
        {
            return ApprovalErrors.StepUnknown(command.Gate, command.Step);
        }

        return Denial(command, measure, policy, person) is { } denial ? denial : Accept(command, measure, person);
    }

    private static Decision Accept(RecordApproval command, MeasureContext measure, string person)
    {
        var recorded = new ApprovalRecorded
        {
            Id = StoreId.Of(command, "approval"),
            Gate = command.Gate,
            Step = command.Step,
            PersonId = person,
            Approved = command.Approve,
            PacketDigest = command.PacketDigest,
            Round = measure.State.Round,
            Comment = command.Comment,
            Source = command.Source,
        };
        return Decision.Accept(new JsonObject { ["id"] = recorded.Id, ["round"] = recorded.Round }, On(measure, recorded));
    }

    private static Problem? Denial(RecordApproval command, MeasureContext measure, ApprovalPolicy policy, string person)
    {
        var step = policy.Steps.First(candidate => candidate.Code == command.Step);
        var name = measure.NameOf(person);
        if (step.NotHeldWith.FirstOrDefault(role => measure.Holds(person, role)) is { } conflicting)
        {
            return ApprovalErrors.SegregationOfDuties(name, conflicting, step.Name, step.Role);
        }

        if (!measure.Holds(person, step.Role))
        {
            return ApprovalErrors.RoleMissing(name, step.Name, step.Role);
        }

        if (command.PacketDigest != measure.State.PacketDigest)
        {
            return ApprovalErrors.PacketChanged();
        }

        var counted = Counted(measure.State);
        var mine = counted.Where(item => item.PersonId == person).ToList();
        if (mine.Find(item => item.Step != step.Code) is { } elsewhere)
        {
            return ApprovalErrors.OnePersonOneStep(name, elsewhere.Step);
        }

        if (mine.LastOrDefault() is { } last && last.Approved == command.Approve)
        {
            return ApprovalErrors.AlreadyGiven();
        }

        if (AnswersOf(person, command, measure.State) > MostChanges)
        {
            return ApprovalErrors.TooManyAnswers(name, step.Name, MostChanges);
        }

        var open = policy.InOrder ? OpenBefore(policy, step, counted) : [];
        return open.Count == 0 ? null : ApprovalErrors.OutOfOrder(open);
    }

    /// <summary>How often the person has answered the step for the packet in this round, whatever became of the answers.</summary>
    private static int AnswersOf(string person, RecordApproval command, MeasureState state) => state.Approvals.Count(item =>
        item.PersonId == person && item.Gate == command.Gate && item.Step == command.Step && item.Round == state.Round && item.PacketDigest == command.PacketDigest);

    private static List<ApprovalRecord> Counted(MeasureState state) => state.Approvals
        .Where(item => item.Status == ApprovalStatus.Counted && item.Gate == state.NextGate && item.Round == state.Round && item.PacketDigest == state.PacketDigest)
        .ToList();

    /// <summary>Names of the steps before this one that are not complete.</summary>
    private static List<string> OpenBefore(ApprovalPolicy policy, ApprovalStep step, List<ApprovalRecord> counted) => policy.Steps
        .TakeWhile(before => before.Code != step.Code)
        .Where(before => !IsComplete(before, counted))
        .Select(before => before.Name)
        .ToList();

    private static bool IsComplete(ApprovalStep step, List<ApprovalRecord> counted)
    {
        var latest = counted.Where(item => item.Step == step.Code).GroupBy(item => item.PersonId).Select(answers => answers.Last()).ToList();
        return latest.TrueForAll(answer => answer.Approved) && latest.Count >= step.Quorum;
    }
}
