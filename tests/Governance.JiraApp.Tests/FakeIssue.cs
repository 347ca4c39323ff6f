using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace Governance.JiraApp.Tests;

/// <summary>An issue of the fake site.</summary>
internal sealed class FakeIssue
{
    private static long lastChange = 500;

    public required int Id { get; init; }

    public required string Key { get; set; }

    public bool Done { get; set; }

    public long LastChange { get; private set; }

    public DateTimeOffset Updated { get; private set; }

    /// <summary>The app's fields by id.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The history, oldest first.</summary>
    public List<JsonObject> History { get; } = [];

    /// <summary>Every change has an id and a moment of its own.</summary>
    public void Change(bool? done = null)
    {
        Done = done ?? Done;
        LastChange = Interlocked.Increment(ref lastChange);
        Updated = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_000 + LastChange);
        History.Add(Entry("summary", "a", "b"));
    }

    /// <summary>The app writes a field; what stands there already makes no entry.</summary>
    public void Write(string field, string value)
    {
        var before = Values.GetValueOrDefault(field);
        if (before != value)
        {
            Values[field] = value;
            Change();
            History[^1] = Entry(field, before, value);
        }
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["key"] = Key,
        ["fields"] = new JsonObject(Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)))
        {
            ["updated"] = Time(),
            ["status"] = new JsonObject { ["statusCategory"] = new JsonObject { ["key"] = Done ? "done" : "indeterminate" } },
        },
        ["changelog"] = new JsonObject
        {
            ["total"] = History.Count,
            ["histories"] = new JsonArray([.. Enumerable.Reverse(History).Select(entry => entry.DeepClone())]),
        },
    };

    private JsonObject Entry(string field, string? before, string after) => new()
    {
        ["id"] = $"{LastChange}",
        ["author"] = new JsonObject { ["accountId"] = "app" },
        ["created"] = Time(),
        ["items"] = new JsonArray(new JsonObject { ["field"] = field, ["fieldId"] = field, ["fromString"] = before, ["toString"] = after }),
    };

    private string Time() => Updated.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);
}
