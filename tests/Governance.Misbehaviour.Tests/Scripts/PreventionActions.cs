using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>An administrator switches one plug-in step off, or on again: once between two rests, as only its state is compared.</summary>
internal static class PreventionActions
{
    private static readonly string[] Guards = ["DeletionGuard", "TaskDeletionGuard", "StateChangeGuard", "GateReviewCheck"];

    public static IReadOnlyList<HostAction> Make(Random random, HashSet<string> switched)
    {
        var guard = Guards[random.Next(Guards.Length)];
        var off = switched.Add(guard) || !switched.Remove(guard);
        return [new HostAction($"switch {guard} {(off ? "off" : "on")}", world => Switch(world, guard, off))];
    }

    private static async Task<HostAnswer> Switch(World world, string guard, bool off)
    {
        var steps = await world.Dynamics.Read($"{Dynamics.Root}sdkmessageprocessingsteps?$select=sdkmessageprocessingstepid,name", world.Administrator.DynamicsToken);
        var first = steps["value"]!.AsArray().Where(step => step!["name"]!.GetValue<string>().Contains("." + guard, StringComparison.Ordinal))
            .OrderBy(step => step!["name"]!.GetValue<string>(), StringComparer.Ordinal).First()!;
        return await Dynamics.Change(
            world, world.Administrator, $"sdkmessageprocessingsteps({first["sdkmessageprocessingstepid"]})", new JsonObject { ["statecode"] = off ? 1 : 0, ["statuscode"] = off ? 2 : 1 });
    }
}
