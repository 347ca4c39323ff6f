using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>Opportunities are made, renamed, and won or lost.</summary>
internal static class OpportunityActions
{
    public static IReadOnlyList<HostAction> Make(Random random, string name)
    {
        var action = random.Next(3) > 0 ? "WinOpportunity" : "LoseOpportunity";
        return
        [
            new HostAction($"make {name}", world => Dynamics.Create(world, world.Manager, "opportunities", "opportunityid", name, new JsonObject { ["name"] = "Draft" })),
            new HostAction($"rename {name}", world => Dynamics.Change(world, world.Manager, $"opportunities({world.Made[name]})", new JsonObject { ["name"] = name, ["estimatedvalue"] = 12.5 })),
            new HostAction($"{action} {name}", world => Close(world, action, name)),
        ];
    }

    private static Task<HostAnswer> Close(World world, string action, string name) => world.Dynamics.Post(Dynamics.Root + action, world.Manager.DynamicsToken, new JsonObject
    {
        ["Status"] = action == "WinOpportunity" ? 3 : 4,
        ["OpportunityClose"] = new JsonObject { ["subject"] = "Closed", ["opportunityid@odata.bind"] = $"/opportunities({world.Made[name]})" },
    });
}
