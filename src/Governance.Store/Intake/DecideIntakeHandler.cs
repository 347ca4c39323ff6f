using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.People.Roles;
using Governance.Store.Rulebooks;
using Governance.Store.WorkItems;

namespace Governance.Store.Intake;

/// <summary>Decides about a demand; Approved makes the measure, and happens once.</summary>
internal sealed class DecideIntakeHandler(RulebookLibrary library) : CommandHandler<DecideIntake>
{
    private const int MostRoles = 100;

    protected override Decision Decide(DecideIntake command, IDecisionView view)
    {
        if (!command.Actor.Is("admin") && !command.Actor.Is("pmo"))
        {
            return IntakeErrors.NotYours();
        }

        if (view.Find<DemandState>(DemandStreams.NameOf(command.DemandId)) is not { } demand)
        {
            return IntakeErrors.DemandUnknown();
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return IntakeErrors.ReasonMissing();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (demand.Outcome is IntakeOutcome.Approved or IntakeOutcome.Cancelled)
        {
            return IntakeErrors.AlreadyDecided(demand.Outcome.Value);
        }

        if (command.Actor.PersonId is not { } person || view.Find<PersonState>(PersonStreams.NameOf(person)) is null)
        {
            return PeopleErrors.Unlinked();
        }

        if (UntilFault(command, view) is { } untimely)
        {
            return untimely;
        }

        var rules = IntakeRulesStreams.Of(view);
        return command.Outcome == IntakeOutcome.Approved ? Approve(command, demand, rules, view) : PutAside(command, demand, rules);
    }

    private static Problem? UntilFault(DecideIntake command, IDecisionView view)
    {
        if (command.Outcome != IntakeOutcome.Deferred)
        {
            return command.Until is null ? null : OutcomeErrors.UntilNotWanted();
        }

        return command.Until is null ? OutcomeErrors.UntilMissing()
            : command.Until <= DateOnly.FromDateTime(view.Now.UtcDateTime) ? OutcomeErrors.UntilPast()
            : null;
    }

    private static Decision PutAside(DecideIntake command, DemandState demand, IntakeRulesVersion rules)
    {
        if (command.Measure is not null || command.WorkItems.Count != 0)
        {
            return IntakeErrors.MeasureNotWanted();
        }

        return Decision.Accept(new JsonObject { ["id"] = demand.Id }, new StreamEvent(DemandStreams.NameOf(demand.Id), Decided(command, demand, rules, null)));
    }

    private static IntakeDecided Decided(DecideIntake command, DemandState demand, IntakeRulesVersion rules, string? measureId) => new()
    {
        Outcome = command.Outcome,
        Reason = command.Reason,
        By = command.Actor.Identity,
        MeasureId = measureId,
        Until = command.Until,
        Result = IntakeReadiness.Result(demand, rules.Rules),
        RulesDigest = rules.Digest,
    };

    private static Problem? DraftFault(MeasureDraft draft, IDecisionView view)
    {
        if ((Text.Fault("The measure's name", draft.Name, 200) ?? FieldRules.Fault(draft.Fields)) is { } fault)
        {
            return fault;
        }

        if (draft.Roles.Count is 0 or > MostRoles)
        {
            return draft.Roles.Count == 0 ? IntakeErrors.RolesMissing() : MeasureErrors.TooMany("roles");
        }

        foreach (var role in draft.Roles)
        {
            if (role is null || !FieldRules.IsCode(role.Role))
            {
                return MeasureErrors.RoleInvalid();
            }

            // INVARIANT: who holds a role for a time only is recorded as a change of roles, which says who decided it and why.
            if (role.From is not null || role.Until is not null)
            {
                return IntakeErrors.RoleTimed();
            }

            if (PersonRules.Fault(view, role.PersonId) is { } unfit)
            {
                return unfit;
            }
        }

        return draft.Roles.Distinct().Count() == draft.Roles.Count ? null : IntakeErrors.RoleTwice();
    }

    // What somebody may not do on a measure is refused before it begins, not when they try.
    private static Problem? DependenceFault(IReadOnlyList<RoleHolder> roles, Rulebook rulebook, IDecisionView view)
    {
        if (IndependentRoles.OnBothSides(roles) is { } person)
        {
            return IntakeErrors.ControllerNotIndependent(NameOf(person, view));
        }

        return IndependentRoles.Unanswerable(rulebook, roles) is var (gate, step, conflict)
            ? IntakeErrors.RolesNotIndependent(NameOf(conflict.PersonId, view), step.Role, conflict.Role, gate.Code, step.Name)
            : null;
    }

    private static string NameOf(string person, IDecisionView view) => view.Find<PersonState>(PersonStreams.NameOf(person))?.Name ?? person;

    private static Problem? ReadinessFault(DemandState demand, IntakeRules rules)
    {
        if (demand.Portfolio is PortfolioOutcome.Paused or PortfolioOutcome.Declined)
        {
            return OutcomeErrors.PutAside(demand.Portfolio.Value);
        }

        var missing = IntakeReadiness.Missing(demand, rules);
        return missing.Count == 0 ? null : missing[0] with { Detail = string.Join(' ', missing.Select(one => one.Detail)) };
    }

    private Decision Approve(DecideIntake command, DemandState demand, IntakeRulesVersion rules, IDecisionView view)
    {
        if (command.Measure is not { } given)
        {
            return IntakeErrors.MeasureMissing();
        }

        var draft = Conversion.Of(given, demand);
        if (DraftFault(draft, view) is { } fault)
        {
            return fault;
        }

        if (library.Find(view, draft.Rulebook) is not { } rulebook)
        {
            return RulebookErrors.Unknown(draft.Rulebook);
        }

        if (DependenceFault(draft.Roles, rulebook, view) is { } dependent)
        {
            return dependent;
        }

        if ((ReadinessFault(demand, rules.Rules) ?? DemandCapacity.Fault(DemandCapacity.Gaps(demand, view))) is { } unready)
        {
            return unready;
        }

        var id = StoreId.Of(command, "measure");
        var mapping = WorkItemMapper.Map(command, id, command.WorkItems, rulebook, view);
        if (mapping.Problem is not null)
        {
            return mapping.Problem;
        }

        var events = Events(command, demand, draft, rulebook, rules, mapping.Items);
        var state = Fold(command, id, events, view);
        events.Add(new PacketChanged { Gate = state.NextGate, PacketDigest = MeasureFacts.PacketDigest(state, rulebook) });
        var answer = new JsonObject { ["id"] = demand.Id, ["measureId"] = id };
        return Decision.Accept(answer, [new StreamEvent(DemandStreams.NameOf(demand.Id), Decided(command, demand, rules, id)), .. Named(id, events), .. events.OfType<NeedsChanged>().SelectMany(changed => RecordNeedsHandler.ForSkills(id, changed))]);
    }

    private static List<DomainEvent> Events(DecideIntake command, DemandState demand, MeasureDraft draft, Rulebook rulebook, IntakeRulesVersion rules, IReadOnlyList<WorkItemMapping> items)
    {
        List<DomainEvent> events =
        [
            new MeasureCreated
            {
                DemandId = demand.Id,
                DemandSource = demand is { OrganizationId: { } organization, OpportunityId: { } opportunity }
                    ? new HostReference("dataverse", organization, opportunity)
                    : new HostReference("store", command.Tenant, demand.Id),
                Intake = Conversion.Record(demand, rules),
                CustomerId = demand.CustomerId,
                Name = draft.Name,
                Rulebook = draft.Rulebook,
                Roles = draft.Roles,
                Fields = new SortedDictionary<string, string>(
                    draft.Fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(), StringComparer.Ordinal),
                NextGate = rulebook.FindGateFrom(
                    DegreeOfImplementation.Defined, draft.Fields.Select(field => new Governance.Rules.Facts.FieldFact { Name = field.Key, Value = field.Value }).ToArray())?.Code,
            },
        ];
        if (items.Count != 0)
        {
            events.Add(new WorkItemsMapped { Items = items });
        }

        if (!demand.Needs.IsEmpty)
        {
            var needs = demand.Needs.Select(need => new NeedChange { Skill = need.Skill, Month = need.Month, Hours = need.Hours });
            events.Add(new NeedsChanged { Changes = [.. needs], By = command.Actor.Identity, Reason = command.Reason });
        }

        return events;
    }

    private static MeasureState Fold(Command command, string id, List<DomainEvent> events, IDecisionView view)
    {
        MeasureState? state = null;
        foreach (var recorded in view.Preview(command, Named(id, events)))
        {
            state = MeasureStreams.Fold(state, recorded);
        }

        return state!;
    }

    private static List<StreamEvent> Named(string id, List<DomainEvent> events) =>
        events.ConvertAll(happened => new StreamEvent(MeasureStreams.NameOf(id), happened));
}
