using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>The few calls of Jira's REST API v3 that the store makes, as the app. Thread-safe.</summary>
internal sealed class JiraClient(HttpClient http, JiraOptions options)
{
    private const int PageSize = 100;
    private static readonly string[] Fields = ["status", "updated"];
    private readonly ConcurrentDictionary<(string CloudId, string Key), string> fieldKeys = new();

    /// <summary>The issue, or null when it is deleted or hidden from the app.</summary>
    public async Task<JiraIssue?> FindAsync(JiraAccess access, string idOrKey, CancellationToken cancellation)
    {
        var path = $"issue/{Uri.EscapeDataString(idOrKey)}?fields={string.Join(',', Fields)}&expand=changelog";
        using var answer = await SendAsync(access, HttpMethod.Get, path, body: null, cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        using var body = await ReadAsync(answer, cancellation);
        return JiraIssue.From(body.RootElement) ?? throw Unexpected("An issue was answered without its status.");
    }

    /// <summary>A page of what a query finds.</summary>
    public async Task<JiraPage> SearchAsync(JiraAccess access, string jql, string? next, CancellationToken cancellation)
    {
        var request = new JsonObject
        {
            ["jql"] = jql,
            ["fields"] = new JsonArray([.. Fields.Select(field => JsonValue.Create(field))]),
            ["expand"] = "changelog",
            ["maxResults"] = PageSize,
        };
        if (next is not null)
        {
            request["nextPageToken"] = next;
        }

        using var answer = await SendAsync(access, HttpMethod.Post, "search/jql", request, cancellation);
        using var body = await ReadAsync(answer, cancellation);
        if (JsonBody.Member(body.RootElement, "issues") is not { ValueKind: JsonValueKind.Array } issues)
        {
            throw Unexpected("A search was answered without a list of issues.");
        }

        return new JiraPage(
            [.. issues.EnumerateArray().Select(JiraIssue.From).OfType<JiraIssue>()],
            JsonBody.Text(body.RootElement, "nextPageToken"));
    }

    /// <summary>Writes one of the app's own fields, many issues at once.</summary>
    public async Task WriteFieldAsync(
        JiraAccess access, string field, IEnumerable<JiraFieldUpdate> updates, CancellationToken cancellation)
    {
        var key = await FieldKeyAsync(access, field, cancellation);
        var request = new JsonObject
        {
            ["updates"] = new JsonArray(
            [
                .. updates.Select(update => new JsonObject
                {
                    ["issueIds"] = new JsonArray(
                        [.. update.IssueIds.Select(id => JsonValue.Create(long.Parse(id, CultureInfo.InvariantCulture)))]),
                    ["value"] = update.Value,
                }),
            ]),
        };
        using var answer = await SendAsync(
            access, HttpMethod.Put, $"app/field/{Uri.EscapeDataString(key)}/value", request, cancellation);
        await ThrowUnlessSuccessAsync(answer, cancellation);
    }

    // Jira knows a Forge field by "<app>__<environment>__<key>"; only the site itself knows under which id.
    private async Task<string> FieldKeyAsync(JiraAccess access, string field, CancellationToken cancellation)
    {
        if (fieldKeys.TryGetValue((access.CloudId, field), out var known))
        {
            return known;
        }

        using var answer = await SendAsync(access, HttpMethod.Get, "field", body: null, cancellation);
        using var body = await ReadAsync(answer, cancellation);
        if (body.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected("The list of fields is no list.");
        }

        var found = body.RootElement.EnumerateArray()
            .Select(item => (Id: JsonBody.Text(item, "id"), Key: JsonBody.Text(item, "key")))
            .FirstOrDefault(item => item.Key is { } name && options.IsOwnField(name, field));
        var key = found.Key ?? throw new HostException("Jira.FieldMissing", 200,
            $"The site has no field {field} of this app. Install or update the app there.");
        return fieldKeys.GetOrAdd((access.CloudId, field), found.Id ?? key);
    }

    private async Task<HttpResponseMessage> SendAsync(
        JiraAccess access, HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, $"{access.ApiBaseUrl.TrimEnd('/')}/rest/api/3/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = body is null ? null : JsonContent.Create<JsonNode>(body);
        return await http.SendAsync(request, cancellation);
    }

    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await ThrowUnlessSuccessAsync(answer, cancellation);
        return await JsonBody.ReadAsync(answer, cancellation);
    }

    private static async Task ThrowUnlessSuccessAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var limit = answer.Headers.TryGetValues("RateLimit-Reason", out var reasons) ? string.Join(' ', reasons) : "";
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        throw new HostException("Jira.Failed", (int)answer.StatusCode,
            $"Jira answered {(int)answer.StatusCode} {limit}: {(text.Length <= 1000 ? text : text[..1000])}");
    }

    private static HostException Unexpected(string detail) => new("Jira.Unexpected", 200, detail);
}
