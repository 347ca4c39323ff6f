using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.People.Roles;

/// <summary>Gives roles from one person to another. Who held what before is not touched.</summary>
internal sealed class ReassignRoleHandler(RulebookLibrary library) : MeasureHandler<ReassignRole>(library)
{
    protected override string? MeasureOf(ReassignRole command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ReassignRole command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin") && !measure.Actor.Is("pmo"))
        {
            return RoleErrors.NotYours();
        }

        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        // INVARIANT: roles that begin later or ended are part of the question, too.
        var all = measure.View.Find<MeasureState>(MeasureStreams.NameOf(command.MeasureId))!;
        if ((RequestFault(command, measure.View) ?? MeasureRights.Ended(all)) is { } fault)
        {
            return fault;
        }

        if ((FromFault(command, measure, all) ?? ToFault(command, measure, all, person)) is { } denied)
        {
            return denied;
        }

        var happened = new RoleReassigned
        {
            Role = command.Role,
            FromPersonId = command.FromPersonId,
            ToPersonId = command.ToPersonId,
            StartsAt = command.StartsAt,
            Until = command.Until,
            By = person,
            Reason = command.Reason,
        };
        var context = measure with { State = all };
        var events = MeasureChange.Of(context, happened);
        var warnings = QuorumWarnings.Of(context.After(events), measure.Rulebook, measure.View.Now);
        var answer = new JsonObject { ["measureId"] = all.Id, ["warnings"] = new JsonArray([.. warnings.Select(text => (JsonNode)text)]) };
        return Decision.Accept(answer, events.ConvertAll(one => On(measure, one)));
    }

    private static Problem? RequestFault(ReassignRole command, IDecisionView view)
    {
        if (!FieldRules.IsCode(command.Role))
        {
            return MeasureErrors.RoleInvalid();
        }

        if (command.FromPersonId is null && command.ToPersonId is null)
        {
            return RoleErrors.NothingNamed();
        }

        return command.FromPersonId == command.ToPersonId ? RoleErrors.SamePerson()
            : command.StartsAt <= view.Now ? RoleErrors.StartsInPast()
            : command.Until <= (command.StartsAt ?? view.Now) ? RoleErrors.PeriodInvalid()
            : Text.Fault("The reason", command.Reason, 4000);
    }

    private static Problem? FromFault(ReassignRole command, MeasureContext measure, MeasureState all)
    {
        if (command.FromPersonId is not { } from)
        {
            return null;
        }

        var now = measure.View.Now;
        if (!all.Roles.Exists(held => held.PersonId == from && held.Role == command.Role && !held.IsOver(now)))
        {
            return RoleErrors.NotHeld(measure.NameOf(from), command.Role);
        }

        var isWanted = command.Role is "owner" or "sponsor" or "controller";
        return isWanted && command.ToPersonId is null && !all.Roles.Exists(held => held.PersonId != from && held.Role == command.Role && held.IsHeldAt(now) && held.Until is null)
            ? RoleErrors.LastHolder(command.Role)
            : null;
    }

    private static Problem? ToFault(ReassignRole command, MeasureContext measure, MeasureState all, string actor)
    {
        if (command.ToPersonId is not { } to)
        {
            return null;
        }

        if (PersonRules.Fault(measure.View, to) is { } unfit)
        {
            return unfit;
        }

        if (to == actor)
        {
            return RoleErrors.NotToYourself();
        }

        return all.Roles.Exists(held => held.PersonId == to && held.Role == command.Role && !held.IsOver(measure.View.Now)) ? RoleErrors.AlreadyHeld(measure.NameOf(to), command.Role)
            : IsDependent(command.Role, to, all) ? RoleErrors.ControllerNotIndependent(measure.NameOf(to))
            : null;
    }

    // INVARIANT: nobody confirms what he was to achieve, not even after he gave the other role away.
    private static bool IsDependent(string role, string person, MeasureState all) => role switch
    {
        "controller" => HasHeld(all, person, "owner") || HasHeld(all, person, "sponsor"),
        "owner" or "sponsor" => HasHeld(all, person, "controller"),
        _ => false,
    };

    private static bool HasHeld(MeasureState all, string person, string role) =>
        all.Roles.Exists(held => held.PersonId == person && held.Role == role)
        || all.RoleChanges.Exists(change => change.Role == role && (change.FromPersonId == person || change.ToPersonId == person));
}
