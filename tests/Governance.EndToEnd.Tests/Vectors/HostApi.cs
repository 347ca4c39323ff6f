using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>One host by its public protocol, as one person after the other.</summary>
/// <param name="http">Reaches the host.</param>
/// <param name="root">What stands before each path that does not begin at the root.</param>
internal sealed class HostApi(HttpClient http, string root)
{
    public Task<HostAnswer> GetAsync(string token, string path) => SendAsync(HttpMethod.Get, token, path, null);

    /// <summary>Sends a command or a new row, once.</summary>
    public Task<HostAnswer> PostAsync(string token, string path, JsonNode body) => SendAsync(HttpMethod.Post, token, path, JsonContent.Create(body));

    /// <summary>Sends text or bytes.</summary>
    public Task<HostAnswer> PostAsync(string token, string path, HttpContent content) => SendAsync(HttpMethod.Post, token, path, content);

    public Task<HostAnswer> PatchAsync(string token, string path, JsonNode body) => SendAsync(HttpMethod.Patch, token, path, JsonContent.Create(body));

    private async Task<HostAnswer> SendAsync(HttpMethod method, string token, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.StartsWith('/') ? path : root + path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("D"));
        request.Headers.Add("Prefer", "return=representation");
        using var answer = await http.SendAsync(request);
        return await HostAnswer.ReadAsync(answer);
    }
}
