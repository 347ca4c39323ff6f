using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>An issue of the site in memory, with its whole history.</summary>
internal sealed class SiteIssue(int id, string key, SiteClock clock)
{
    private static long lastEntry = 40_000;

    public int Id => id;

    public string Key { get; set; } = key;

    public bool Done { get; private set; }

    public string Status { get; private set; } = "To Do";

    public bool IsHidden { get; set; }

    public DateTimeOffset Updated { get; private set; } = clock.Now;

    public Dictionary<string, string?> Values { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JsonNode?> Properties { get; } = new(StringComparer.Ordinal);

    public List<SiteEntry> History { get; } = [];

    public string? Gate => Values.GetValueOrDefault(Site.GateId);

    /// <summary>Writes a field of the app; what stands there already makes no entry.</summary>
    public void Write(string? value, string by, string fieldId = Site.GateId, bool withHistory = true)
    {
        var before = Values.GetValueOrDefault(fieldId);
        if (before == value)
        {
            return;
        }

        Values[fieldId] = value;
        if (withHistory)
        {
            Enter(by, (fieldId, before, value));
        }
    }

    public void Move(bool done, string by) => Move(done ? "Done" : "To Do", done, by);

    /// <summary>Moves the issue to a status of that name and category.</summary>
    public void Move(string status, bool done, string by)
    {
        Enter(by, ("status", Status, status));
        (Status, Done) = (status, done);
    }

    /// <summary>A change that is no concern of ours.</summary>
    public void Touch(string by) => Enter(by, ("summary", "a", "b"));

    public JsonObject ToJson(int embedded) => new()
    {
        ["id"] = $"{Id}",
        ["key"] = Key,
        ["properties"] = new JsonObject(Properties.Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()))),
        ["fields"] = new JsonObject
        {
            ["updated"] = Updated.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            ["status"] = new JsonObject { ["statusCategory"] = new JsonObject { ["key"] = Done ? "done" : "indeterminate" } },
            [Site.GateId] = Values.GetValueOrDefault(Site.GateId),
            [Site.PotentialId] = Values.GetValueOrDefault(Site.PotentialId),
        },
        ["changelog"] = new JsonObject
        {
            ["startAt"] = 0,
            ["maxResults"] = embedded,
            ["total"] = History.Count,
            ["histories"] = new JsonArray([.. Enumerable.Reverse(History).Take(embedded).Select(entry => (JsonNode)entry.ToJson())]),
        },
    };

    private void Enter(string? by, (string FieldId, string? Old, string? New) item)
    {
        clock.Now += TimeSpan.FromMilliseconds(1);
        Updated = clock.Now;
        History.Add(new SiteEntry(System.Threading.Interlocked.Increment(ref lastEntry), clock.Now, by, [item]));
    }
}
