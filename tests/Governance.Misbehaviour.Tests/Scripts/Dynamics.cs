using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>What people do in Dynamics.</summary>
internal static class Dynamics
{
    public const string Root = "api/data/v9.2/";

    public static Task<HostAnswer> Change(World world, Person who, string row, JsonObject columns) =>
        world.Dynamics.Patch(Root + row, who.DynamicsToken, columns, ("If-Match", "*"));

    /// <summary>An administrator's write past the plug-ins.</summary>
    public static Task<HostAnswer> Force(World world, string row, JsonObject columns) =>
        world.Dynamics.Patch(Root + row, world.Administrator.DynamicsToken, columns, ("If-Match", "*"), ("MSCRM.BypassCustomPluginExecution", "true"));

    /// <summary>A new row, remembered under the name that the script gives it.</summary>
    public static async Task<HostAnswer> Create(World world, Person who, string set, string key, string name, JsonObject columns)
    {
        var answer = await world.Dynamics.Post(Root + set, who.DynamicsToken, columns, ("Prefer", "return=representation"));
        if (answer.IsDone)
        {
            world.Made[name] = answer.Json![key]!.GetValue<string>();
        }

        return answer;
    }

    public static async Task<string?> Cell(World world, string row, string column) =>
        (await world.Dynamics.Read($"{Root}{row}?$select={column}", world.Administrator.DynamicsToken))[column]?.ToString();
}
