using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;

namespace Governance.Sandbox.WebApi;

/// <summary>Answers GET: one row, or the rows of a set by filter, order, top and page.</summary>
internal sealed class ApiReader(DataverseEnvironment environment, RowLookup lookup, ChangeTracker changes)
{
    private const int LargestPage = 5000;

    public ApiAnswer GetRow(ApiRequest request, TableDefinition table, RowKey key)
    {
        environment.Access.Demand(request.Caller, "Read", table);
        var row = lookup.Get(table, key);
        if (request.Header("If-None-Match") == row.ETag)
        {
            return ApiAnswer.Empty(304);
        }

        return One(request, table, row, 200);
    }

    public ApiAnswer One(ApiRequest request, TableDefinition table, Row row, int status) => ApiAnswer.Json(status, json =>
        new JsonRowWriter(environment, request.Caller, request.Preferences)
            .Write(json, table, row, request.Options, $"{request.Root}$metadata#{table.EntitySetName}/$entity"));

    public ApiAnswer GetRows(ApiRequest request, TableDefinition table)
    {
        environment.Access.Demand(request.Caller, "Read", table);
        if (request.Options.DeltaToken is not null)
        {
            return changes.Delta(request, table);
        }

        if (request.Preferences.TrackChanges)
        {
            changes.Demand(request, table);
        }

        var (skip, version) = SkipToken(request.Options.SkipToken);
        var found = Sort(table, request, Filter(table, request)).ToList();
        var top = request.Options.Top ?? int.MaxValue;
        var size = Math.Min(request.Options.Top is null ? request.Preferences.PageSize ?? LargestPage : LargestPage, LargestPage);
        var page = found.Skip(skip).Take(Math.Min(size, top)).ToList();
        var more = request.Options.Top is null && skip + page.Count < found.Count;
        var answer = ApiAnswer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{table.EntitySetName}");
            if (request.Options.Count)
            {
                json.WriteNumber("@odata.count", Math.Min(found.Count, LargestPage));
            }

            if (more)
            {
                json.WriteString("@odata.nextLink", NextLink(request, skip + page.Count, version));
            }
            else if (request.Preferences.TrackChanges)
            {
                json.WriteString("@odata.deltaLink", changes.Link(request, table, version));
            }

            WriteRows(json, request, table, page);
            json.WriteEndObject();
        });
        return request.Preferences.TrackChanges ? answer.With("Preference-Applied", "odata.track-changes") : answer;
    }

    private void WriteRows(Utf8JsonWriter json, ApiRequest request, TableDefinition table, IEnumerable<Row> rows)
    {
        var writer = new JsonRowWriter(environment, request.Caller, request.Preferences);
        json.WriteStartArray("value");
        foreach (var row in rows)
        {
            writer.Write(json, table, row, request.Options);
        }

        json.WriteEndArray();
    }

    private IEnumerable<Row> Filter(TableDefinition table, ApiRequest request)
    {
        var rows = environment.Rows.All(table.LogicalName);
        return request.Options.Filter is { } filter
            ? rows.Where(FilterParser.Parse(table, filter, column => environment.Access.CanRead(request.Caller, table, column)))
            : rows;
    }

    private static IEnumerable<Row> Sort(TableDefinition table, ApiRequest request, IEnumerable<Row> rows)
    {
        var comparer = Comparer<object?>.Create(Values.Order);
        IOrderedEnumerable<Row>? sorted = null;
        foreach (var part in (request.Options.OrderBy ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var column = RowLookup.ApiColumn(table, words[0]);
            var descending = words.ElementAtOrDefault(1) switch
            {
                null or "asc" => false,
                "desc" => true,
                { } other => throw new PlatformException(400, PlatformErrors.BadQuery, $"Syntax error in $orderby: 'asc' or 'desc' was expected where '{other}' stands."),
            };
            object? Key(Row row) => column.LogicalName == SystemColumns.VersionNumber ? row.Version : row[column.LogicalName];
            sorted = (sorted, descending) switch
            {
                (null, false) => rows.OrderBy(Key, comparer),
                (null, true) => rows.OrderByDescending(Key, comparer),
                (_, false) => sorted.ThenBy(Key, comparer),
                _ => sorted.ThenByDescending(Key, comparer),
            };
        }

        return table.LogicalName == AuditTable.Name
            ? sorted?.ThenBy(row => row.Version) ?? rows.OrderBy(row => row.Version)
            : sorted?.ThenBy(row => row.Id) ?? rows.OrderBy(row => row.Id);
    }

    /// <summary>The rows to skip, and the version at which the first page was read.</summary>
    private (int Skip, long Version) SkipToken(string? token)
    {
        if (token is null)
        {
            return (0, environment.Rows.Version);
        }

        var parts = token.Split('!');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? (skip, version)
                : throw new PlatformException(400, PlatformErrors.BadQuery, "The $skiptoken is not one that this environment gave. Follow @odata.nextLink unchanged.");
    }

    private static string NextLink(ApiRequest request, int skip, long version)
    {
        var others = request.Http.Request.Query
            .Where(pair => pair.Key != "$skiptoken")
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}")
            .Append($"$skiptoken={skip.ToString(CultureInfo.InvariantCulture)}!{version.ToString(CultureInfo.InvariantCulture)}");
        return $"{request.Root}{request.Path.Name}?{string.Join('&', others)}";
    }
}
