using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>The breaches of the measure that concern one field of one host.</summary>
internal static class Findings
{
    /// <summary>Waits until the breach of a field is in a state.</summary>
    public static async Task<JsonNode> WaitForAsync(World world, string column, string state) =>
        await Waiting.UntilAsync($"a breach of {column} that is {state}", async () =>
            Array.Find(await AllAsync(world, column), breach => Text(breach, "state") == state));

    public static async Task<JsonNode[]> AllAsync(World world, string column) =>
        [.. (await world.Store.ReadAsync(world.Company.Administrator, "breaches?kind=GateChangedInHost")).Granted().List("items")
            .Where(breach => Text(breach, "measureId") == world.MeasureId && Text(breach, "column") == column)];

    public static string? Text(JsonNode breach, string name) => breach[name]?.ToString();

    /// <summary>Tells what the store found, as the page shows it.</summary>
    public static void Tell(World world, JsonNode breach, Persona by)
    {
        Expect.Same("the person in the finding", by.StoreId, Text(breach, "byPersonId"));
        world.Narrator.Note($"the store found it in the host's own history, {Text(breach, "state")}:");
        world.Narrator.Quote(Text(breach, "text") ?? throw new OtherwiseException("the finding has no words"));
    }
}
