using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Rules.Facts;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>The work of a vector, done where people do it.</summary>
internal sealed class WorkStory(HostApi store, HostApi dynamics, Cast cast)
{
    /// <summary>Each task appears in Dynamics; those that the vector has as done are completed there.</summary>
    public async Task TellAsync(CarriedMeasure measure)
    {
        var items = await ItemsAsync(measure);
        measure.Tasks = items.ToDictionary(item => item["externalKey"]!.GetValue<string>(), item => item["title"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var (task, title) in measure.Tasks)
        {
            await Waiting.ForAsync($"the task {title} of {measure.Vector.Name} in Dynamics", async () =>
                await dynamics.GetAsync(cast.DynamicsToken, $"tasks({task})?$select=_gov_workitemid_value") is { IsSuccess: true } row && row.Body["_gov_workitemid_value"] is not null ? row : null);
            if (measure.Vector.Facts.WorkItems.Any(item => item.Key == title && item.Progress == WorkItemProgress.Done))
            {
                (await dynamics.PatchAsync(cast.DynamicsToken, $"tasks({task})", new JsonObject { ["statecode"] = 1, ["statuscode"] = 5 })).Granted();
            }
        }

        await Waiting.ForAsync($"the work of {measure.Vector.Name} in the store", async () => (await ItemsAsync(measure)).All(item => IsSeen(measure, item)) ? measure : null);
    }

    private static bool IsSeen(CarriedMeasure measure, JsonNode item)
    {
        var isDone = measure.Vector.Facts.WorkItems.Any(fact => fact.Key == item["title"]!.GetValue<string>() && fact.Progress == WorkItemProgress.Done);
        return item["hostVersion"] is not null && item["completed"]!.GetValue<bool>() == isDone;
    }

    private async Task<JsonNode[]> ItemsAsync(CarriedMeasure measure) =>
        [.. (await store.GetAsync(cast.Administrator.StoreToken, $"measures/{measure.Id}")).Granted()["workItems"]!.AsArray().OfType<JsonNode>()];
}
