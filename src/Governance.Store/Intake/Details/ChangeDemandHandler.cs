using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>Changes what is known about a demand until intake has ended it.</summary>
internal sealed class ChangeDemandHandler : CommandHandler<ChangeDemand>
{
    protected override Decision Decide(ChangeDemand command, IDecisionView view)
    {
        if (DemandRights.Known(command.Actor, view) is { } unknown)
        {
            return unknown;
        }

        if (view.Find<DemandState>(DemandStreams.NameOf(command.DemandId)) is not { } demand)
        {
            return IntakeErrors.DemandUnknown();
        }

        if (DemandRights.ToChange(command.Actor, demand) is { } denied)
        {
            return denied;
        }

        if (command.Kind is null && command.Fields.Count == 0)
        {
            return DetailErrors.NothingGiven();
        }

        if (DemandFields.Fault(command.Fields, view) is { } fault)
        {
            return fault;
        }

        if (DemandRights.Open(demand) is { } ended)
        {
            return ended;
        }

        return demand.IsFromCrm && command.Fields.ContainsKey(DemandFields.Customer) ? DetailErrors.OwnedByCrm() : Change(command, demand);
    }

    private static Decision Change(ChangeDemand command, DemandState demand)
    {
        var answer = new JsonObject { ["id"] = demand.Id };
        var fields = new SortedDictionary<string, string>(
            command.Fields.Where(field => (field.Value ?? string.Empty) != (demand.Value(field.Key) ?? string.Empty)).ToDictionary(field => field.Key, field => field.Value ?? string.Empty),
            StringComparer.Ordinal);
        var kind = command.Kind == demand.Kind ? null : command.Kind;
        return fields.Count == 0 && kind is null
            ? Decision.Accept(answer)
            : Decision.Accept(answer, new StreamEvent(DemandStreams.NameOf(demand.Id), new DemandDetailsChanged { Kind = kind, Fields = fields }));
    }
}
