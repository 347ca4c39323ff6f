using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.People.Roles;

/// <summary>A change of people on one measure with all that follows: approvals that no longer count, the packet, and gates that nobody can open any more.</summary>
/// <param name="Events">What is to be recorded, the change first.</param>
/// <param name="Warnings">In words.</param>
internal sealed record MeasureChange(IReadOnlyList<StreamEvent> Events, IReadOnlyList<string> Warnings)
{
    /// <summary>For handlers that change several measures at once.</summary>
    public static MeasureChange Of(Command command, IDecisionView view, RulebookLibrary library, MeasureState measure, DomainEvent happened)
    {
        var stream = MeasureStreams.NameOf(measure.Id);
        if (MeasureRights.Ended(measure) is not null || library.Find(view, measure.RulebookDigest) is not { } rulebook)
        {
            return new MeasureChange([new StreamEvent(stream, happened)], []);
        }

        var context = new MeasureContext(measure, rulebook, command, view);
        var events = Of(context, happened);
        var after = context.After(events);
        var warnings = QuorumWarnings.Of(after, rulebook, view.Now).ToList();
        if (IndependentRoles.OnBothSides(HeldRoles.At(after, view.Now).Roles) is { } person)
        {
            warnings.Add($"{context.NameOf(person)} is the controller of this measure, and its owner or sponsor: what they would confirm is refused. Give one of the roles to somebody else.");
        }

        events.AddRange(PacketConsequences.Of(context, events));
        return new MeasureChange(events.ConvertAll(one => new StreamEvent(stream, one)), warnings);
    }

    /// <summary>The change, and the answers that no longer count because of it.</summary>
    public static List<DomainEvent> Of(MeasureContext context, DomainEvent happened)
    {
        List<DomainEvent> events = [happened];
        var after = context.After(events);
        var lost = after.Approvals.Where(answer => !StillCounts(answer, HeldRoles.At(after, context.View.Now), context)).Select(answer => answer.Id).ToList();
        if (lost.Count != 0)
        {
            events.Add(new ApprovalsVoided { Ids = lost, Reason = "Whoever gave this answer may not give it any more, because the roles on the measure have changed. Whoever may answers now." });
        }

        return events;
    }

    private static bool StillCounts(ApprovalRecord answer, MeasureState held, MeasureContext context)
    {
        if (answer.Status != ApprovalStatus.Counted || answer.Gate != held.NextGate || context.Rulebook.FindGate(answer.Gate) is not { } gate)
        {
            return true;
        }

        var step = QuorumWarnings.Policies(gate).SelectMany(policy => policy.Steps).FirstOrDefault(step => step.Code == answer.Step);
        return step is null || (QuorumWarnings.Able(step, held).Contains(answer.PrincipalId ?? answer.PersonId) && (answer.PrincipalId is null || MayStandIn(answer.PersonId, step, held)));
    }

    /// <summary>A delegate holds neither the role, with which he answers for himself, nor one that the step keeps apart from it.</summary>
    private static bool MayStandIn(string person, ApprovalStep step, MeasureState held) =>
        !held.Roles.Exists(one => one.PersonId == person && (one.Role == step.Role || step.NotHeldWith.Contains(one.Role, StringComparer.Ordinal)));
}
