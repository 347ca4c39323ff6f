using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>Calls one host over HTTP as one person after the other. Knows no more than the host's public protocol.</summary>
internal class HostClient(string host, Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public Uri Address { get; } = address;

    public Task<HostAnswer> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token, null);

    public Task<HostAnswer> PostAsync(string path, string? token, JsonNode? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, token, AsContent(body), headers);

    public Task<HostAnswer> PatchAsync(string path, string? token, JsonNode? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, token, AsContent(body), headers);

    public async Task<HostAnswer> SendAsync(
        HttpMethod method, string path, string? token, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new HostAnswer(host, (int)response.StatusCode, await response.Content.ReadAsStringAsync())
        {
            EntityId = Header(response, "OData-EntityId"),
        };
    }

    public void Dispose()
    {
        http.Dispose();
        GC.SuppressFinalize(this);
    }

    private static StringContent? AsContent(JsonNode? body) =>
        body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;
}
