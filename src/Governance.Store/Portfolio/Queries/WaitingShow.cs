using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What waits, by person.</summary>
internal static class WaitingShow
{
    /// <summary>Groups by person, or by role where nobody holds it; those with most first.</summary>
    public static JsonObject Groups(IEnumerable<Waiting> items) => new()
    {
        ["items"] = new JsonArray(
        [
            .. items.GroupBy(item => (item.PersonId, Role: item.PersonId is null ? item.Role : null))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.First().PersonName, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Role, StringComparer.Ordinal)
                .Select(group => new JsonObject
                {
                    ["person"] = group.Key.PersonId is { } id ? new JsonObject { ["id"] = id, ["name"] = group.First().PersonName } : null,
                    ["role"] = group.First().Role,
                    ["count"] = group.Count(),
                    ["items"] = new JsonArray([.. group.Select(item => item.Shown.DeepClone())]),
                }),
        ]),
    };
}
