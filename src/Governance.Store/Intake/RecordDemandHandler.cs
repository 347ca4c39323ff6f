using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Intake.Source;
using Governance.Store.Measures;
using Governance.Store.Settings;
using Governance.Store.Triggers;

namespace Governance.Store.Intake;

/// <summary>Records a demand once, whatever command id it comes under, when a trigger rule asks for it; afterwards what CRM changes about it.</summary>
internal sealed class RecordDemandHandler : CommandHandler<RecordDemand>
{
    protected override Decision Decide(RecordDemand command, IDecisionView view)
    {
        if (!command.Actor.Is("service"))
        {
            return IntakeErrors.ServiceOnly();
        }

        var fault = Text.Fault("The organization id", command.OrganizationId, 100)
            ?? Text.Fault("The opportunity id", command.OpportunityId, 100)
            ?? Text.Fault("The name", command.Name, 400)
            ?? Text.OptionalFault("The customer id", command.CustomerId, 100)
            ?? Text.OptionalFault("The currency", command.Currency, 3);
        if (fault is not null)
        {
            return fault;
        }

        var id = StoreId.From(command.Tenant, "demand", command.OrganizationId, command.OpportunityId);
        return view.Find<DemandState>(DemandStreams.NameOf(id)) is { } known ? Follow(command, known, view) : Record(command, id, view);
    }

    private static Decision Record(RecordDemand command, string id, IDecisionView view)
    {
        var opportunity = new CrmOpportunity(command.State, command.Stage, command.Amount, command.CustomerId);
        if (DemandTriggers.Match(SettingsStreams.Of(view).Triggers, opportunity) is not { } rule)
        {
            return IntakeErrors.NoTrigger();
        }

        var recorded = new DemandRecorded
        {
            OrganizationId = command.OrganizationId,
            OpportunityId = command.OpportunityId,
            Name = command.Name,
            CustomerId = command.CustomerId,
            Amount = command.Amount,
            Currency = command.Currency,
            CloseDate = command.CloseDate,
            State = command.State,
            Trigger = rule.Code,
            Kind = rule.Kind,
        };
        return Decision.Accept(new JsonObject { ["id"] = id }, new StreamEvent(DemandStreams.NameOf(id), recorded));
    }

    private static Decision Follow(RecordDemand command, DemandState demand, IDecisionView view)
    {
        var answer = new JsonObject { ["id"] = demand.Id };
        var source = new DemandSource { Name = command.Name, CustomerId = command.CustomerId, Amount = command.Amount, CloseDate = command.CloseDate, State = command.State };

        // What was recorded before states and days were has no earlier one to differ from.
        var earlier = SourceFolds.Of(demand);
        var changes = source.ChangesFrom(earlier.State is null ? earlier with { State = source.State, CloseDate = source.CloseDate } : earlier);
        if (changes.Count == 0)
        {
            return Decision.Accept(answer);
        }

        var events = new List<StreamEvent> { new(DemandStreams.NameOf(demand.Id), new DemandSourceChanged { Source = source, Changes = changes }) };

        // INVARIANT: what CRM says after intake changes nothing of the measure; the difference is recorded on it.
        if (demand.MeasureId is { } measure && view.Find<MeasureState>(MeasureStreams.NameOf(measure)) is { Status: MeasureStatus.Active or MeasureStatus.OnHold })
        {
            events.Add(new StreamEvent(MeasureStreams.NameOf(measure), new SourceDiffered { Changes = changes }));
        }

        return Decision.Accept(answer, events);
    }
}
