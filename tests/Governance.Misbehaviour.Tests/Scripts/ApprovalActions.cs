using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>Answers for the packet that the row shows: the sponsor's, then the controller's; and some that cannot count.</summary>
internal static class ApprovalActions
{
    public static IReadOnlyList<HostAction> Make(Random random, int measure)
    {
        var actions = new List<HostAction>();
        if (random.Next(4) == 0)
        {
            actions.Add(Answer(measure, "owner", "controller", approves: true));
        }

        if (random.Next(8) == 0)
        {
            actions.Add(Answer(measure, "stranger", "sponsor", approves: true));
        }

        if (random.Next(8) > 0)
        {
            actions.Add(Answer(measure, "sponsor", "sponsor", approves: random.Next(6) > 0));
        }

        if (random.Next(8) > 0)
        {
            actions.Add(Answer(measure, "controller", "controller", approves: random.Next(6) > 0));
        }

        return actions;
    }

    private static HostAction Answer(int measure, string who, string step, bool approves) => new(
        $"{who} {(approves ? "approves" : "rejects")} step {step} of {measure}",
        world => Answer(world, world.Measures[measure], who switch { "owner" => world.Owner, "sponsor" => world.Sponsor, "controller" => world.Controller, _ => world.Stranger }, step, approves));

    private static async Task<HostAnswer> Answer(World world, Measure measure, Person who, string step, bool approves)
    {
        var row = $"gov_measures({measure.Id})";
        return await Dynamics.Create(world, who, "gov_approvals", "gov_approvalid", $"{measure.Name} {step} {who.Name}", new JsonObject
        {
            ["gov_name"] = $"{step} by {who.Name}",
            ["gov_gatecode"] = await Dynamics.Cell(world, row, "gov_gate"),
            ["gov_step"] = step,
            ["gov_answer"] = approves ? 1 : 2,
            ["gov_packetdigest"] = await Dynamics.Cell(world, row, "gov_packetdigest"),
            ["gov_measureid@odata.bind"] = $"/gov_measures({measure.Id})",
        });
    }
}
