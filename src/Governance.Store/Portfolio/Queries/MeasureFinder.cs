using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Finds measures by the rows made for lists, so that only those that are shown are read.</summary>
internal sealed class MeasureFinder(Database database, DocumentReader documents, PortfolioReader portfolio)
{
    /// <summary>Measures in the wanted order, after the cursor.</summary>
    public IReadOnlyList<MeasureState> Find(string tenant, LineFilter filter, LineSort sort, LineCursor? after, int count)
    {
        var values = new DynamicParameters(new { tenant, count });
        List<string> order = [.. LineCursor.Columns(sort), "id"];
        var rows = new StringBuilder("SELECT ").AppendJoin(", ", order).Append(" FROM measure_lines WHERE tenant=@tenant");
        Narrow(rows, values, tenant, filter);
        if (after is not null)
        {
            List<object> last = [.. after.Keys, after.Id];
            rows.Append(" AND (").AppendJoin(", ", order).Append(") > (").AppendJoin(", ", last.Select((_, at) => Named(at))).Append(')');
            for (var at = 0; at < last.Count; at++)
            {
                values.Add(Named(at), last[at]);
            }
        }

        rows.Append(" ORDER BY ").AppendJoin(", ", order).Append(" LIMIT @count");
        var sql = new StringBuilder("SELECT d.body FROM (").Append(rows)
            .Append(") l CROSS JOIN documents d ON d.tenant=@tenant AND d.kind='measure' AND d.id=l.id ORDER BY ")
            .AppendJoin(", ", order.Select(column => "l." + column));
        using var connection = database.Open();
        return [.. connection.Query<string>(sql.ToString(), values).Select(body => JsonSerializer.Deserialize<MeasureState>(body, StoreJson.Options)!)];
    }

    private static string Named(int at) => string.Create(CultureInfo.InvariantCulture, $"@last{at}");

    private void Narrow(StringBuilder rows, DynamicParameters values, string tenant, LineFilter filter)
    {
        Same("gate", filter.Gate);
        Same("implementation", filter.Implementation?.ToString());
        Same("potential", filter.Potential?.ToString());
        Same("state", filter.State?.ToString());
        Same("parent_id", filter.Node == LineFilter.Unplaced ? string.Empty : null);
        if (filter.Node is not (null or NodeStreams.Organization or LineFilter.Unplaced))
        {
            rows.Append(" AND parent_id IN (SELECT value FROM json_each(@packages))");
            values.Add("packages", JsonSerializer.Serialize(Below(tenant, filter.Node)));
        }

        if (filter.Query?.Trim().ToUpperInvariant() is { Length: > 0 } words)
        {
            rows.Append(" AND (instr(name_order, @words) > 0 OR id IN (SELECT held.value FROM json_each(@people) p CROSS JOIN lookups held ")
                .Append("ON held.tenant=@tenant AND held.name=@holders AND held.key>p.value || char(10) AND held.key<p.value || char(11)))");
            values.Add("words", words);
            values.Add("holders", MeasureStreams.HolderIndex);
            values.Add("people", JsonSerializer.Serialize(Called(tenant, words)));
        }

        void Same(string column, string? wanted)
        {
            if (wanted is not null)
            {
                rows.Append(CultureInfo.InvariantCulture, $" AND {column}=@{column}");
                values.Add(column, wanted);
            }
        }
    }

    private List<string> Called(string tenant, string words) =>
        [.. documents.List<PersonState>(tenant, "person", null, int.MaxValue).Where(person => person.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(person => person.Id)];

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
