using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Dataverse;

/// <summary>
/// One environment's Web API. Reads answer null for what is not there; writes answer what became of them;
/// everything else is a <see cref="HostException"/>. Thread-safe.
/// </summary>
internal sealed class DataverseClient(HttpClient http)
{
    /// <summary>The OrganizationId of the environment behind the address.</summary>
    public async Task<Guid> WhoAmIAsync(CancellationToken cancellation)
    {
        using var answer = await http.GetAsync("WhoAmI", cancellation);
        await DataverseErrors.ThrowUnlessSuccessAsync(answer, cancellation);
        using var body = await JsonBody.ReadAsync(answer, cancellation);
        return Guid.TryParse(JsonBody.Text(body.RootElement, "OrganizationId"), out var id)
            ? id
            : throw new HostException("Dataverse.Unexpected", 200, "WhoAmI answered without an OrganizationId.");
    }

    /// <summary>The row, or null when there is none.</summary>
    public Task<DataverseRow?> GetAsync(DataverseTable table, Guid id, CancellationToken cancellation) =>
        GetAsync(table, id, table.Columns, cancellation);

    /// <summary>The row with the columns named, or null when there is none.</summary>
    public async Task<DataverseRow?> GetAsync(
        DataverseTable table, Guid id, IEnumerable<string> columns, CancellationToken cancellation)
    {
        var select = string.Join(',', columns.Prepend(table.Key));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{table.Set}({id:D})?$select={select}");
        // A lookup that may name rows of several tables says which one.
        request.Headers.Add("Prefer", $"odata.include-annotations=\"{DataverseRow.LookupTable}\"");
        using var answer = await http.SendAsync(request, cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await DataverseErrors.ThrowUnlessSuccessAsync(answer, cancellation);
        using var body = await JsonBody.ReadAsync(answer, cancellation);
        return DataverseRow.From(body.RootElement, table.Key)
            ?? throw new HostException("Dataverse.Unexpected", 200, "A row was answered without its key.");
    }

    /// <summary>All rows of a query, all of its pages.</summary>
    public async Task<IReadOnlyList<DataverseRow>> ListAsync(string query, string key, CancellationToken cancellation)
    {
        var rows = new List<DataverseRow>();
        for (string? address = query; address is not null;)
        {
            using var answer = await http.GetAsync(Inside(address), cancellation);
            await DataverseErrors.ThrowUnlessSuccessAsync(answer, cancellation);
            using var page = await JsonBody.ReadAsync(answer, cancellation);
            if (JsonBody.Member(page.RootElement, "value") is not { ValueKind: JsonValueKind.Array } list)
            {
                throw new HostException("Dataverse.Unexpected", 200, "A query was answered without a list of rows.");
            }

            rows.AddRange(list.EnumerateArray().Select(row => DataverseRow.From(row, key)).OfType<DataverseRow>());
            address = JsonBody.Text(page.RootElement, "@odata.nextLink");
        }

        return rows;
    }

    /// <summary>Changes since <paramref name="link"/>, or every row when it is null; null when the link has expired.</summary>
    public async Task<Delta?> DeltaAsync(DataverseTable table, string? link, CancellationToken cancellation)
    {
        var upserts = new List<DataverseRow>();
        var deletes = new List<Guid>();
        var address = link ?? $"{table.Set}?$select={table.Select}";
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Inside(address));
            request.Headers.Add("Prefer", "odata.track-changes");
            using var answer = await http.SendAsync(request, cancellation);
            if (link is not null && DataverseErrors.MeansExpiredLink(answer.StatusCode))
            {
                return null;
            }

            await DataverseErrors.ThrowUnlessSuccessAsync(answer, cancellation);
            using var body = await JsonBody.ReadAsync(answer, cancellation);
            Collect(table, body.RootElement, upserts, deletes);
            if (JsonBody.Text(body.RootElement, "@odata.nextLink") is { } more)
            {
                address = more;
                continue;
            }

            var next = JsonBody.Text(body.RootElement, "@odata.deltaLink") ?? throw new HostException(
                "Dataverse.NoChangeTracking", 200,
                $"The table {table.Name} answered without a delta link. Turn on change tracking for it.");
            return new Delta([.. upserts.OrderBy(row => row.Version)], deletes, next);
        }
    }

    /// <summary>The file of a file column, or null when there is none.</summary>
    /// <exception cref="HostException">The file is longer than <paramref name="limit"/> bytes.</exception>
    public async Task<HostFile?> DownloadAsync(
        DataverseTable table, Guid id, string column, int limit, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(
            $"{table.Set}({id:D})/{column}/$value", HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent)
        {
            return null;
        }

        await DataverseErrors.ThrowUnlessSuccessAsync(answer, cancellation);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > limit)
            {
                throw new HostException(HostFile.TooLarge, (int)answer.StatusCode,
                    $"The file is longer than {limit} bytes. Attach a smaller one.");
            }

            kept.Write(buffer, 0, read);
        }

        return new HostFile(
            kept.ToArray(), answer.Content.Headers.ContentType?.MediaType ?? "application/octet-stream");
    }

    /// <summary>Creates the row under the id given; <see cref="DataverseWriteOutcome.Changed"/> when it exists.</summary>
    public Task<DataverseAnswer> CreateAsync(DataverseTable table, Guid id, JsonObject body, CancellationToken cancellation) =>
        PatchAsync(table, id, body, "If-None-Match", "*", cancellation);

    /// <summary>Updates the row if it still has the etag.</summary>
    public Task<DataverseAnswer> UpdateAsync(
        DataverseTable table, Guid id, JsonObject body, string etag, CancellationToken cancellation) =>
        PatchAsync(table, id, body, "If-Match", etag, cancellation);

    private async Task<DataverseAnswer> PatchAsync(
        DataverseTable table, Guid id, JsonObject body, string header, string value, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{table.Set}({id:D})");
        request.Headers.TryAddWithoutValidation(header, value);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, cancellation);
        return await DataverseErrors.ReadWriteAsync(answer, cancellation);
    }

    private static void Collect(DataverseTable table, JsonElement page, List<DataverseRow> upserts, List<Guid> deletes)
    {
        if (JsonBody.Member(page, "value") is not { ValueKind: JsonValueKind.Array } rows)
        {
            throw new HostException("Dataverse.Unexpected", 200, $"The delta of {table.Name} holds no list of rows.");
        }

        foreach (var row in rows.EnumerateArray())
        {
            if (DataverseRow.From(row, table.Key) is { } upsert)
            {
                upserts.Add(upsert);
            }
            else if (Guid.TryParse(JsonBody.Text(row, "id"), out var deleted))
            {
                deletes.Add(deleted);
            }
        }
    }

    // INVARIANT: the bearer token goes to the bound environment only, whatever link an answer names.
    private Uri Inside(string address)
    {
        var uri = new Uri(http.BaseAddress!, address);
        return http.BaseAddress!.IsBaseOf(uri)
            ? uri
            : throw new HostException("Dataverse.Unexpected", 200, "A link led outside the environment.");
    }
}
