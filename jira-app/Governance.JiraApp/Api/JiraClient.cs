using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>Issues and their history, as the app sees them. Thread-safe.</summary>
internal sealed class JiraClient(JiraHttp http, JiraFields fields)
{
    private const int PageSize = 100;

    /// <summary>The issue, or null when it is deleted or hidden from the app.</summary>
    public async Task<JiraIssue?> FindAsync(JiraAccess access, string idOrKey, CancellationToken cancellation)
    {
        var ids = await fields.IdsAsync(access, cancellation);
        var path = $"issue/{Uri.EscapeDataString(idOrKey)}?fields={string.Join(',', Wanted(ids))}&expand=changelog";
        using var body = await http.FindAsync(access, path, cancellation);
        return body is null
            ? null
            : JiraIssue.From(body.RootElement, ids) ?? throw JiraHttp.Unexpected("An issue was answered without its status.");
    }

    /// <summary>A page of what a query finds.</summary>
    public async Task<JiraPage> SearchAsync(JiraAccess access, string jql, string? next, CancellationToken cancellation)
    {
        var ids = await fields.IdsAsync(access, cancellation);
        var request = new JsonObject
        {
            ["jql"] = jql,
            ["fields"] = new JsonArray([.. Wanted(ids).Select(field => JsonValue.Create(field))]),
            ["expand"] = "changelog",
            ["maxResults"] = PageSize,
        };
        if (next is not null)
        {
            request["nextPageToken"] = next;
        }

        using var body = await http.PostAsync(access, "search/jql", request, cancellation);
        if (JsonBody.Member(body.RootElement, "issues") is not { ValueKind: JsonValueKind.Array } issues)
        {
            throw JiraHttp.Unexpected("A search was answered without a list of issues.");
        }

        return new JiraPage(
            [.. issues.EnumerateArray().Select(issue => JiraIssue.From(issue, ids)).OfType<JiraIssue>()],
            JsonBody.Text(body.RootElement, "nextPageToken"));
    }

    /// <summary>
    /// The whole history of an issue, or null when the issue is gone. Entries come oldest first, so that what is added
    /// while the pages are read stands on the last of them.
    /// </summary>
    public async Task<IReadOnlyList<JiraChange>?> HistoryAsync(JiraAccess access, string issueId, CancellationToken cancellation)
    {
        var ids = await fields.IdsAsync(access, cancellation);
        var entries = new Dictionary<string, JiraChange>(StringComparer.Ordinal);
        for (long start = 0, total = 1; start < total;)
        {
            var path = string.Create(CultureInfo.InvariantCulture,
                $"issue/{Uri.EscapeDataString(issueId)}/changelog?startAt={start}&maxResults={PageSize}");
            using var body = await http.FindAsync(access, path, cancellation);
            if (body is null)
            {
                return null;
            }

            var page = JiraHistory.Read(body.RootElement, "values", ids);
            foreach (var entry in page.Entries)
            {
                entries[entry.Id] = entry;
            }

            // A site may give smaller pages than were asked for; one that gives none has ended.
            total = page.Entries.Count == 0 ? start : page.Total;
            start += page.Entries.Count;
        }

        return [.. entries.Values];
    }

    private static IEnumerable<string> Wanted(AppFieldIds ids) => ["status", "updated", .. ids.All.Select(field => field.Id)];
}
