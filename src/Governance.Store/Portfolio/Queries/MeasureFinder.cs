using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Finds measures in the database, so that only those that are shown are read.</summary>
internal sealed class MeasureFinder(Database database, PortfolioReader portfolio)
{
    private const string Sql = """
        SELECT body FROM documents
        WHERE tenant=@tenant AND kind='measure' AND id>@after
          AND (@gate IS NULL OR coalesce(json_extract(body, '$.nextGate'), 'none')=@gate)
          AND (@implementation IS NULL OR json_extract(body, '$.implementation')=@implementation)
          AND (@potential IS NULL OR json_extract(body, '$.potential')=@potential)
          AND (@state IS NULL OR json_extract(body, '$.status')=@state)
          AND (@unplaced=0 OR json_extract(body, '$.parentId') IS NULL)
          AND (@packages IS NULL OR json_extract(body, '$.parentId') IN (SELECT value FROM json_each(@packages)))
        ORDER BY id LIMIT @count
        """;

    /// <summary>Measures in the order of their ids, after the given one; the text of the filter is not looked at.</summary>
    public IReadOnlyList<MeasureState> Find(string tenant, LineFilter filter, string? after, int count)
    {
        using var connection = database.Open();
        var bodies = connection.Query<string>(Sql, new
        {
            tenant,
            after = after ?? string.Empty,
            gate = filter.Gate,
            implementation = filter.Implementation?.ToString(),
            potential = filter.Potential?.ToString(),
            state = filter.State?.ToString(),
            unplaced = filter.Node == LineFilter.Unplaced ? 1 : 0,
            packages = filter.Node is null or NodeStreams.Organization or LineFilter.Unplaced ? null : JsonSerializer.Serialize(Below(tenant, filter.Node)),
            count,
        });
        return [.. bodies.Select(body => JsonSerializer.Deserialize<MeasureState>(body, StoreJson.Options)!)];
    }

    private List<string> Below(string tenant, string node)
    {
        var children = portfolio.Nodes(tenant).ToLookup(child => child.ParentId, child => child.Id, StringComparer.Ordinal);
        List<string> found = [node];
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(children[found[at]]);
        }

        return found;
    }
}
