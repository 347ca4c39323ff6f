using System;
using System.Globalization;
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

    /// <summary>Every change has an id and a moment of its own.</summary>
    public void Change(bool? done = null)
    {
        Done = done ?? Done;
        LastChange = Interlocked.Increment(ref lastChange);
        Updated = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_000 + LastChange);
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["key"] = Key,
        ["fields"] = new JsonObject
        {
            ["updated"] = Updated.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            ["status"] = new JsonObject { ["statusCategory"] = new JsonObject { ["key"] = Done ? "done" : "indeterminate" } },
        },
        ["changelog"] = new JsonObject
        {
            ["histories"] = new JsonArray(new JsonObject { ["id"] = $"{LastChange}" }, new JsonObject { ["id"] = $"{LastChange - 100}" }),
        },
    };
}
