using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira.Pages;

/// <summary>A local Jira whose app has a small panel, and a browser that keeps cookies and follows nothing by itself.</summary>
public sealed class BrowserStand : IAsyncLifetime
{
    private readonly string app = Directory.CreateTempSubdirectory("sandbox-panel-").FullName;
    private readonly JiraStand jira;
    private readonly HttpClient browser;

    public BrowserStand()
    {
        File.Copy(Path.Combine(JiraTestPaths.JiraApp, "manifest.yml"), Path.Combine(app, "manifest.yml"));
        var panel = Directory.CreateDirectory(Path.Combine(app, "panel", "assets"));
        File.WriteAllText(Path.Combine(app, "panel", "index.html"), "<!doctype html>\n<html><head><title>Panel</title></head><body></body></html>");
        File.WriteAllText(Path.Combine(panel.FullName, "panel.js"), "// the panel");
        File.WriteAllText(Path.Combine(app, "secret.js"), "// not the panel's");
        jira = new JiraStand(options => options with { JiraAppFolder = app });
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), UseProxy = false }) { BaseAddress = new Uri(jira.Url) };
    }

    internal JiraStand Jira => jira;

    internal string IssueKey { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await jira.InitializeAsync();
        await jira.AddProjectAsync("LEND", "Done");
        (_, IssueKey) = await jira.AddIssueAsync("LEND", "<script>alert(1)</script> & \"approval\"");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await jira.DisposeAsync();
        Directory.Delete(app, recursive: true);
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => browser.GetAsync(path);

    internal Task<string> ReadAsync(string path) => browser.GetStringAsync(path);

    /// <summary>Sends JSON as a script of a page of that origin does; null for a call that no browser made.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string path, object body, string? origin, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        return await SendAsync(request, origin, site);
    }

    /// <summary>Sends JSON as it is spelt.</summary>
    internal async Task<HttpResponseMessage> SendRawAsync(string path, string json, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        return await SendAsync(request, origin, null);
    }

    internal async Task<HttpResponseMessage> SignInAsync(string? accountId = null, string? origin = null, string back = "/browse")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sandbox/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["accountId"] = accountId ?? jira.PersonId, ["return"] = back }),
        };
        return await SendAsync(request, origin ?? jira.Url, null);
    }

    internal object Call(string path = "/forge/panel", string method = "POST", string type = "ui-remote-fetch") =>
        new { path, method, invokeType = type, headers = new { accept = "application/json" }, body = new { issueKey = IssueKey } };

    internal static async Task<string> MessageAsync(HttpResponseMessage answer)
    {
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return body["errorMessages"]![0]!.GetValue<string>();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? origin, string? site)
    {
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await browser.SendAsync(request);
    }
}
