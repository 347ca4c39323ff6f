using System;
using System.Text.Json.Nodes;

namespace Governance.Store.Gates;

/// <summary>A person as lists show them.</summary>
internal static class NamedPerson
{
    /// <summary>Id and name; null for nobody.</summary>
    public static JsonObject? Of(string? id, Func<string, string> nameOf) => id is null ? null : new JsonObject { ["id"] = id, ["name"] = nameOf(id) };
}
