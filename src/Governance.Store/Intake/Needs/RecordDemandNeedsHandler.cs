using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Needs;

/// <summary>Takes in what a demand would need of people, from whoever may change it, until intake has ended it.</summary>
internal sealed class RecordDemandNeedsHandler : CommandHandler<RecordDemandNeeds>
{
    protected override Decision Decide(RecordDemandNeeds command, IDecisionView view)
    {
        if (DemandRights.Known(command.Actor, view) is { } unknown)
        {
            return unknown;
        }

        if (view.Find<DemandState>(DemandStreams.NameOf(command.DemandId)) is not { } demand)
        {
            return IntakeErrors.DemandUnknown();
        }

        if ((DemandRights.ToChange(command.Actor, demand) ?? NeedRules.Fault(command.Needs, command.Reason, view) ?? DemandRights.Open(demand)) is { } fault)
        {
            return fault;
        }

        var known = demand.Needs.ToDictionary(need => (need.Skill, need.Month), need => need.Hours);
        var changes = command.Needs
            .Select(need => new NeedChange { Skill = need.Skill, Month = need.Month, OldHours = known.GetValueOrDefault((need.Skill, need.Month)), Hours = need.Hours })
            .Where(change => change.OldHours != change.Hours)
            .ToList();
        var answer = new JsonObject { ["id"] = demand.Id };
        return changes.Count == 0 ? Decision.Accept(answer)
            : DemandNeedFolds.With(demand.Needs, changes, string.Empty).Count > CapacityRules.MostRows ? CapacityErrors.TooManyRows(CapacityRules.MostRows)
            : Decision.Accept(answer, new StreamEvent(DemandStreams.NameOf(demand.Id), new DemandNeedsChanged { Changes = changes, Reason = command.Reason }));
    }
}
