using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Jira;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>A local Jira with the real app, a remote beside it, and one person.</summary>
public sealed class JiraStand : IAsyncLifetime, IAsyncDisposable
{
    internal const string AppId = "ari:cloud:ecosystem::app/6f1b6f5e-3f0c-4b7e-9a63-0d1c2a8e7b41";

    private readonly WebApplication jira;

    public JiraStand()
        : this(options => options)
    {
    }

    internal JiraStand(Func<JiraSandboxOptions, JiraSandboxOptions> change)
    {
        var options = change(new JiraSandboxOptions
        {
            Url = JiraTestPaths.FreeLoopbackUrl(),
            RemoteUrl = JiraTestPaths.FreeLoopbackUrl(),
            JiraAppFolder = JiraTestPaths.InstalledJiraApp(),
        });
        Url = options.Url;
        Remote = new FakeRemote(options.RemoteUrl, options.Url, AppId);
        Anonymous = new HttpClient { BaseAddress = new Uri(Url) };
        Person = new HttpClient { BaseAddress = new Uri(Url) };
        jira = JiraSandbox.Build(options);
    }

    internal string Url { get; }

    internal FakeRemote Remote { get; }

    internal HttpClient Anonymous { get; }

    /// <summary>A client with the token of one person.</summary>
    internal HttpClient Person { get; }

    internal string PersonId { get; private set; } = "";

    /// <summary>Whether the remote is started with the rest.</summary>
    internal bool StartsRemote { get; init; } = true;

    public async Task InitializeAsync()
    {
        if (StartsRemote)
        {
            await Remote.StartAsync();
        }

        await jira.StartAsync();
        var user = await (await Anonymous.PostAsJsonAsync("/sandbox/users", new { displayName = "Sandbox Engineer" })).Content.ReadFromJsonAsync<JsonElement>();
        PersonId = user.GetProperty("accountId").GetString()!;
        Person.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", user.GetProperty("token").GetString());
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Remote.Answer = (_, _) => Task.FromResult(Results.NoContent());
        await jira.StopAsync();
        await jira.DisposeAsync();
        await Remote.DisposeAsync();
        Person.Dispose();
        Anonymous.Dispose();
    }

    /// <summary>A client with a token that the scheduled call has just brought, at the address that apps use.</summary>
    internal async Task<HttpClient> AppAsync()
    {
        (await Anonymous.PostAsync("/sandbox/scheduled", null)).EnsureSuccessStatusCode();
        var call = Remote.Calls[^1].Path == "/forge/tokens" ? Remote.Calls[^1] : await Remote.WaitForAsync(call => call.Path == "/forge/tokens");
        var client = new HttpClient { BaseAddress = new Uri(call.App.GetProperty("apiBaseUrl").GetString()! + "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", call.Headers["x-forge-oauth-system"]);
        return client;
    }

    internal async Task AddProjectAsync(string key, params string[] gateValidatorOn) =>
        (await Anonymous.PostAsJsonAsync("/sandbox/projects", new { key, name = $"Project {key}", gateValidatorOn })).EnsureSuccessStatusCode();

    internal async Task<(string Id, string Key)> AddIssueAsync(string project, string summary = "Regulatory approval")
    {
        var answer = await Person.PostAsJsonAsync("/rest/api/3/issue", new { fields = new { project = new { key = project }, issuetype = new { name = "Task" }, summary } });
        var created = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return (created.GetProperty("id").GetString()!, created.GetProperty("key").GetString()!);
    }

    internal Task<HttpResponseMessage> MoveAsync(string issue, string transition) =>
        Person.PostAsJsonAsync($"/rest/api/3/issue/{issue}/transitions", new { transition = new { id = transition } });

    internal async Task<string> StatusOfAsync(string issue)
    {
        var shown = await Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{issue}?fields=status");
        return shown.GetProperty("fields").GetProperty("status").GetProperty("name").GetString()!;
    }

    internal async Task<JsonElement> HistoryOfAsync(string issue) =>
        (await Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{issue}/changelog")).GetProperty("values");
}
