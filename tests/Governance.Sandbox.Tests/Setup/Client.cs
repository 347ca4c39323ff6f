using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>Calls the sandbox as one user.</summary>
internal sealed class Client(HttpClient http, Guid userId, string? token)
{
    public Guid UserId => userId;

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, Json(json), headers);

    public Task<Answer> PatchAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, Json(json), headers);

    public Task<Answer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public Task<Answer> UploadAsync(string path, byte[] bytes, string name) =>
        SendAsync(HttpMethod.Patch, path, new ByteArrayContent(bytes), ("x-ms-file-name", name));

    /// <summary>Creates a row and answers its id.</summary>
    public async Task<Guid> CreateAsync(string set, string json)
    {
        var answer = await PostAsync(set, json);
        return (int)answer.Status == 204 ? answer.Id : throw new InvalidOperationException(answer.ToString());
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var address = path.StartsWith("http", StringComparison.Ordinal) || path.StartsWith('/') ? path : "/api/data/v9.2/" + path;
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
