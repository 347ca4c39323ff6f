using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;
using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Misbehaviour.Tests.Content;

/// <summary>Everything that store and hosts hold, one thing a line, without what differs from world to world.</summary>
internal static class WorldContent
{
    // Told apart from row to row, or from world to world, and nobody's business here.
    private static readonly string[] LeftColumns =
    [
        "@odata.etag", "@odata.context", "createdon", "modifiedon", "_modifiedby_value", "versionnumber", "gov_writesequence", "gov_ledgernumber", "gov_packetdigest", "activityid",
        "importsequencenumber", "overriddencreatedon", "gov_file", "timezoneruleversionnumber", "utcconversiontimezonecode",
    ];

    private static readonly string[] Tables = ["gov_measures", "gov_workitems", "gov_evidenceitems", "gov_approvals", "gov_gatereviews", "tasks", "opportunities"];

    public static async Task<IReadOnlyList<string>> Of(World world)
    {
        var plain = new Plain(await Names(world));
        var documents = world.Store.Get<DocumentReader>();
        var lines = new List<string>();
        lines.AddRange(documents.List<MeasureState>(StoreHost.Tenant, "measure", null, 100).Select(measure => "measure " + plain.Of(JsonSerializer.SerializeToNode(measure, StoreJson.Options))));
        lines.AddRange(documents.List<DemandState>(StoreHost.Tenant, "demand", null, 100).Select(demand => "demand " + plain.Of(JsonSerializer.SerializeToNode(demand, StoreJson.Options))));
        lines.AddRange(Findings(world).Select(finding => "finding " + plain.Of(finding)));
        foreach (var table in Tables)
        {
            var rows = await world.Dynamics.Read("api/data/v9.2/" + table, world.Administrator.DynamicsToken);
            lines.AddRange(rows["value"]!.AsArray().Select(row => $"{table} {plain.Of(Row(row!.AsObject()))}"));
        }

        foreach (var (title, key) in world.Measures.SelectMany(measure => measure.Issues.Select(issue => ($"{measure.Name} {issue.Key}", issue.Value))))
        {
            lines.Add($"issue {title} {plain.Of(await Issue(world, key))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>The findings as the ledger tells them: a breach, a change of prevention.</summary>
    private static IEnumerable<JsonNode> Findings(World world) => world.Store.Get<LedgerReader>().Entries(StoreHost.Tenant, 1, 100_000)
        .Where(entry => entry.Type is "BreachFound" or "PreventionChanged")
        .Select(entry =>
        {
            var body = JsonNode.Parse(entry.Bytes)!;
            return new JsonObject { ["stream"] = body["stream"]!.DeepClone(), ["data"] = body["data"]!.DeepClone() };
        });

    private static JsonObject Row(JsonObject row) => new(row
        .Where(cell => !LeftColumns.Contains(cell.Key, StringComparer.Ordinal) && cell.Value is not null && !cell.Key.Contains('@', StringComparison.Ordinal))
        .Select(cell => KeyValuePair.Create(cell.Key, cell.Value?.DeepClone())));

    private static async Task<JsonNode> Issue(World world, string key)
    {
        var issue = await world.Jira.Get($"rest/api/3/issue/{key}", world.Engineer.JiraToken);
        if (!issue.IsDone)
        {
            return JsonValue.Create("gone");
        }

        var fields = issue.Json!["fields"]!.AsObject();
        var shown = new JsonObject(fields.Where(field => field.Key.StartsWith("customfield_", StringComparison.Ordinal)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
        {
            ["status"] = fields["status"]!["name"]!.DeepClone(),
            ["summary"] = fields["summary"]!.DeepClone(),
        };
        var properties = await world.Jira.Read($"rest/api/3/issue/{key}/properties", world.Engineer.JiraToken);
        shown["properties"] = new JsonArray([.. properties["keys"]!.AsArray().Select(property => property!["key"]!.DeepClone())]);
        return shown;
    }

    // INVARIANT: an id gets its name before it is compared, so that a row that points elsewhere is seen.
    private static async Task<IReadOnlyDictionary<string, string>> Names(World world)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [world.OrganizationId] = "<organization>",
            [world.CloudId] = "<site>",
        };
        foreach (var person in world.Everybody)
        {
            names[person.DynamicsId] = $"<{person.Name} in Dynamics>";
            names[person.JiraId] = $"<{person.Name} in Jira>";
            if (person.StoreId.Length > 0)
            {
                names[person.StoreId] = $"<{person.Name}>";
            }
        }

        foreach (var measure in world.Measures)
        {
            names[measure.Id] = $"<measure {measure.Name}>";
            foreach (var (title, task) in measure.Tasks)
            {
                names[task] = $"<task {measure.Name} {title}>";
            }
        }

        foreach (var (name, id) in world.Made.Where(made => Guid.TryParse(made.Value, out _)))
        {
            names[id] = $"<{name}>";
        }

        foreach (var item in world.Store.Get<DocumentReader>().List<MeasureState>(StoreHost.Tenant, "measure", null, 100).SelectMany(measure => measure.WorkItems))
        {
            names[item.Id] = $"<work item {item.Title}>";
        }

        var issues = await Task.WhenAll(world.Measures.SelectMany(measure => measure.Issues.Values).Select(key => world.Jira.Get($"rest/api/3/issue/{key}", world.Engineer.JiraToken)));
        foreach (var issue in issues.Where(issue => issue.IsDone))
        {
            names.TryAdd("\"" + issue.Json!["id"]!.GetValue<string>() + "\"", $"\"<issue {issue.Json["key"]}>\"");
        }

        return names;
    }
}
