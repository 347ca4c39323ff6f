using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Governance.Store.Api;

/// <summary>Lists come in pages: <c>after</c> the id of the last item, <c>count</c> at most.</summary>
internal static class Paging
{
    public const int Most = 1000;

    public static bool IsCount(int? count) => count is null or (>= 1 and <= Most);

    public static JsonObject Page<T>(IReadOnlyList<T> items, int count, Func<T, JsonNode> show, Func<T, string> idOf)
    {
        var list = new JsonArray();
        foreach (var item in items)
        {
            list.Add(show(item));
        }

        return new JsonObject { ["items"] = list, ["next"] = items.Count == count ? idOf(items[^1]) : null };
    }
}
