using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>Anybody known may ask; nothing is approved by it.</summary>
internal sealed class EnterDemandHandler : CommandHandler<EnterDemand>
{
    protected override Decision Decide(EnterDemand command, IDecisionView view)
    {
        if (DemandRights.Known(command.Actor, view) is { } unknown)
        {
            return unknown;
        }

        if ((Text.Fault("The name", command.Name, 400) ?? DemandFields.Fault(command.Fields, view)) is { } fault)
        {
            return fault;
        }

        var id = StoreId.Of(command, "demand");
        var entered = new DemandEntered
        {
            Name = command.Name,
            Kind = command.Kind,
            Fields = new SortedDictionary<string, string>(command.Fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(), StringComparer.Ordinal),
        };
        return Decision.Accept(new JsonObject { ["id"] = id }, new StreamEvent(DemandStreams.NameOf(id), entered));
    }
}
