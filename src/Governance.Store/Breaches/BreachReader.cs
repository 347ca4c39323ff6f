using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Dapper;

using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Breaches;

/// <summary>Committed findings of a tenant, of all kinds. A page reads the states that it shows, and no others.</summary>
internal sealed class BreachReader(Database database, DocumentReader documents)
{
    private const string Sql = """
        SELECT key, value FROM lookups
        WHERE tenant=@tenant AND name=@name AND key>@after AND key>=@from AND key<@to
          AND (@kind IS NULL OR substr(value, 1, instr(value, ' ') - 1)=@kind)
          AND (@stream IS NULL OR substr(value, instr(value, ' ') + 1)=@stream)
        ORDER BY key LIMIT @count
        """;

    /// <summary>Findings after the given one; null when there is no such finding to start from.</summary>
    public IReadOnlyList<(string Id, JsonObject Shown)>? List(string tenant, BreachFilter filter, string? after, int count)
    {
        var place = after is null ? string.Empty : PlaceOf(tenant, after);
        if (place is null)
        {
            return null;
        }

        using var connection = database.Open();
        var entries = connection.Query<(string Key, string Value)>(Sql, new
        {
            tenant,
            name = BreachOrder.Index,
            after = place,
            from = filter.State is { } state ? Digit((int)state) : string.Empty,
            to = filter.State is { } last ? Digit((int)last + 1) : ":",
            kind = filter.Kind?.ToString(),
            stream = filter.Measure is null ? null : MeasureStreams.NameOf(filter.Measure),
            count,
        });
        var measures = new Dictionary<string, MeasureState?>(StringComparer.Ordinal);
        var hosts = new Dictionary<string, PreventionState?>(StringComparer.Ordinal);
        var found = new List<(string, JsonObject)>();
        foreach (var (key, value) in entries)
        {
            if (Show(tenant, BreachOrder.StreamIn(value), BreachOrder.IdIn(key), measures, hosts) is { } shown)
            {
                found.Add((BreachOrder.IdIn(key), shown));
            }
        }

        return found;
    }

    private static string Digit(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static T? Once<T>(Dictionary<string, T?> known, string stream, Func<string, T?> read)
        where T : class
    {
        if (!known.TryGetValue(stream, out var state))
        {
            known[stream] = state = read(stream);
        }

        return state;
    }

    // A finding that moved on between the index and its state is shown as it is now.
    private JsonObject? Show(
        string tenant, string stream, string id, Dictionary<string, MeasureState?> measures, Dictionary<string, PreventionState?> hosts)
    {
        if (PreventionStreams.IsName(stream))
        {
            var host = Once(hosts, stream, name => documents.Find<PreventionState>(tenant, name));
            return host?.Findings.Find(known => known.Id == id) is { } finding ? BreachShow.Of(host, finding) : null;
        }

        var measure = Once(measures, stream, name => documents.Find<MeasureState>(tenant, name));
        return measure?.Breaches.Find(known => known.Change.Id == id) is { } breach ? BreachShow.Of(measure, breach) : null;
    }

    private string? PlaceOf(string tenant, string id)
    {
        if (documents.Lookup(tenant, MeasureStreams.BreachIndex, id) is { } measure)
        {
            return documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measure))?.Breaches.Find(known => known.Change.Id == id) is { } breach
                ? BreachOrder.KeyOf(breach.State, breach.LedgerNumber, id)
                : null;
        }

        return documents.Lookup(tenant, PreventionStreams.FindingIndex, id) is { } stream
            && documents.Find<PreventionState>(tenant, stream)?.Findings.Find(known => known.Id == id) is { } finding
            ? BreachOrder.KeyOf(finding.State, finding.LedgerNumber, id)
            : null;
    }
}
