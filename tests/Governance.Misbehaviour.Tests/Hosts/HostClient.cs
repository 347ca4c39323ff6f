using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>Calls one host over HTTP, as one person after the other.</summary>
internal sealed class HostClient(string address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };

    public Task<HostAnswer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, token, null);

    public Task<HostAnswer> Post(string path, string? token, JsonNode body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, token, Json(body), headers);

    public Task<HostAnswer> Patch(string path, string? token, JsonNode body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Patch, path, token, Json(body), headers);

    public async Task<HostAnswer> Send(HttpMethod method, string path, string? token, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request);
        return new HostAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The body of an answer that must be one.</summary>
    public async Task<JsonNode> Read(string path, string? token = null)
    {
        var answer = await Get(path, token);
        return answer.IsDone ? answer.Json! : throw new InvalidOperationException($"GET {path}: {answer.Status} {answer.Body}");
    }

    /// <summary>The body of an answer to what must be possible.</summary>
    public async Task<JsonNode?> Must(string path, string? token, JsonNode body, params (string Name, string Value)[] headers)
    {
        var answer = await Post(path, token, body, headers);
        return answer.IsDone ? answer.Json : throw new InvalidOperationException($"POST {path}: {answer.Status} {answer.Body}");
    }

    public void Dispose() => http.Dispose();

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
