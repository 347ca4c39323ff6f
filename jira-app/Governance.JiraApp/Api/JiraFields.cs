using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>The app's own fields in a site. Thread-safe.</summary>
internal sealed class JiraFields(JiraHttp http, JiraOptions options, TimeProvider clock)
{
    private const int NotFound = 404;

    // The list costs a point a field, and changes with an installation only: a write to a field that is gone drops it.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptIncomplete = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (AppFieldIds Ids, DateTimeOffset ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Under which ids the site knows the app's fields.</summary>
    public async Task<AppFieldIds> IdsAsync(JiraAccess access, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(access.CloudId, out var entry)
            && (now - entry.ReadAt).Duration() < (GateColumns.Jira.All(field => entry.Ids.IdOf(field) is not null) ? Kept : KeptIncomplete))
        {
            return entry.Ids;
        }

        using var body = await http.GetAsync(access, "field", cancellation);
        if (body.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw JiraHttp.Unexpected("The list of fields is no list.");
        }

        // Jira knows a Forge field by "<app>__<environment>__<key>"; only the site itself knows under which id.
        var ids = new AppFieldIds(
        [
            .. from item in body.RootElement.EnumerateArray()
               let key = JsonBody.Text(item, "key")
               where key is not null
               from field in GateColumns.Jira
               where options.IsOwnField(key, field)
               select (field, JsonBody.Text(item, "id") ?? key, key),
        ]);
        known[access.CloudId] = (ids, now);
        return ids;
    }

    /// <summary>Writes a field, many issues at once.</summary>
    public async Task WriteAsync(
        JiraAccess access, string field, IEnumerable<JiraFieldUpdate> updates, CancellationToken cancellation)
    {
        var id = (await IdsAsync(access, cancellation)).IdOf(field) ?? throw new HostException("Jira.FieldMissing", 200,
            $"The site has no field {field} of this app. Install or update the app there.");
        var request = new JsonObject
        {
            ["updates"] = new JsonArray(
            [
                .. updates.Select(update => new JsonObject
                {
                    ["issueIds"] = new JsonArray(
                        [.. update.IssueIds.Select(issue => JsonValue.Create(long.Parse(issue, CultureInfo.InvariantCulture)))]),
                    ["value"] = update.Value,
                }),
            ]),
        };
        try
        {
            await http.PutAsync(access, $"app/field/{Uri.EscapeDataString(id)}/value", request, cancellation);
        }
        catch (HostException failure) when (failure.Status == NotFound)
        {
            known.TryRemove(access.CloudId, out _);
            throw;
        }
    }
}
