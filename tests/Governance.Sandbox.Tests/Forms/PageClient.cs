using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;

namespace Governance.Sandbox.Tests.Forms;

/// <summary>A browser as far as the server can tell: it keeps a cookie, follows nothing, and says from which page it asks.</summary>
internal sealed class PageClient : IDisposable
{
    private readonly HttpClient http;
    private string? cookie;

    public PageClient(TestHost host)
    {
        http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        Origin = host.Address.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>The origin of the sandbox's own pages.</summary>
    public string Origin { get; }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<Answer> SignInAsync(Guid user, string returnUrl = "/main.aspx", params (string Name, string Value)[] headers)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = user.ToString("D"), ["returnUrl"] = returnUrl });
        var answer = await SendAsync(HttpMethod.Post, "/sandbox/sign-in", form, headers.Length > 0 ? headers : [("Origin", Origin)]);
        cookie = answer.Headers.TryGetValue("Set-Cookie", out var set) ? set.Split(';')[0] : cookie;
        return answer;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers.Concat(cookie is null ? [] : new[] { ("Cookie", cookie) }))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public void Dispose() => http.Dispose();
}
