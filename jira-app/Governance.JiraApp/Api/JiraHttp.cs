using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>Calls Jira's REST API v3 as the app. Thread-safe.</summary>
internal sealed class JiraHttp(HttpClient http)
{
    /// <summary>What a read answers, or null when there is no such thing.</summary>
    public async Task<JsonDocument?> FindAsync(JiraAccess access, string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(access, HttpMethod.Get, path, body: null, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(answer, cancellation);
    }

    /// <summary>What a read answers.</summary>
    public async Task<JsonDocument> GetAsync(JiraAccess access, string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(access, HttpMethod.Get, path, body: null, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Sends something and reads the answer.</summary>
    public async Task<JsonDocument> PostAsync(JiraAccess access, string path, JsonObject body, CancellationToken cancellation)
    {
        using var answer = await SendAsync(access, HttpMethod.Post, path, body, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Sends something that is answered by no body.</summary>
    public async Task PutAsync(JiraAccess access, string path, JsonObject body, CancellationToken cancellation)
    {
        using var answer = await SendAsync(access, HttpMethod.Put, path, body, cancellation);
        await ThrowUnlessSuccessAsync(answer, cancellation);
    }

    /// <summary>Jira answered something else than its own description says.</summary>
    public static HostException Unexpected(string detail) => new("Jira.Unexpected", 200, detail);

    private async Task<HttpResponseMessage> SendAsync(
        JiraAccess access, HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, $"{access.ApiBaseUrl.TrimEnd('/')}/rest/api/3/{path}");
        request.Options.Set(BoundSiteHandler.Access, access);
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
}
