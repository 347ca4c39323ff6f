using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Sync;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Storage;
using Governance.Store.Sync.Hosting;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Governance.Store.WorkItems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Tests;

/// <summary>The edge over real HTTP against a fake site; the background loop is off, tests take its turns themselves.</summary>
internal sealed class EdgeHost : IAsyncDisposable
{
    private readonly string folder;
    private readonly WebApplication server;
    private readonly HttpClient http = new();

    private EdgeHost(FakeJira jira, FakeStore store, WebApplication server, string folder)
    {
        (Jira, Store, this.server, this.folder) = (jira, store, server, folder);
        http.BaseAddress = new Uri(server.Urls.Single());
    }

    public FakeJira Jira { get; }

    public FakeStore Store { get; }

    public ISyncState State => server.Services.GetRequiredService<ISyncState>();

    public SyncStatus Status => server.Services.GetRequiredService<SyncStatus>();

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    public static async Task<EdgeHost> StartAsync() => await StartAsync(
        await FakeJira.StartAsync(), new FakeStore(), Directory.CreateTempSubdirectory("governance-edge-").FullName);

    private static async Task<EdgeHost> StartAsync(FakeJira jira, FakeStore store, string data)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataFolder"] = data,
            ["Governance:Jira:AppId"] = TokenMaker.AppId,
            ["Governance:Jira:Environment"] = "PRODUCTION",
            ["Governance:Jira:JwksUrl"] = $"{jira.Url}/jwks.json",
            ["Governance:Jira:AllowedApiBaseUrls:0"] = $"{jira.Url}/ex/jira",
            ["Governance:Jira:Sites:0:CloudId"] = TokenMaker.CloudId,
            ["Governance:Jira:Sites:0:Tenant"] = "acme",
        });
        builder.Services.AddGovernanceSync(builder.Configuration);
        builder.Services.AddJiraApp(builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        var database = new Database(data);
        database.Prepare();
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<ICommandBus>(store).AddSingleton<IMeasureReader>(store);
        builder.Services.AddSingleton<IOutbox>(store).AddSingleton<IWorkItemJudge>(store);
        var app = builder.Build();
        app.MapJiraApp();
        await app.StartAsync();
        return new EdgeHost(jira, store, app, data);
    }

    /// <summary>The same data folder and site, after a restart of the server.</summary>
    public async Task<EdgeHost> RestartAsync()
    {
        await server.DisposeAsync();
        return await StartAsync(Jira, Store, folder);
    }

    public string Token(string module, Action<JsonObject>? change = null)
    {
        var claims = TokenMaker.Claims(module, Jira.ApiBaseUrl);
        change?.Invoke(claims);
        return TokenMaker.Sign(TokenMaker.Header(), claims);
    }

    public async Task<EdgeAnswer> PostAsync(string route, string? authorization, string body, string? systemToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (systemToken is not null)
        {
            request.Headers.Add("x-forge-oauth-system", systemToken);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new EdgeAnswer((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }

    public Task<EdgeAnswer> ValidateAsync(string issueKey) => PostAsync(
        "/forge/validate", $"Bearer {Token("validate-gate")}",
        new JsonObject { ["issueKey"] = issueKey, ["transition"] = new JsonObject { ["from"] = "3", ["to"] = "10001" } }.ToJsonString());

    public Task<EdgeAnswer> EventAsync(int issueId, string? systemToken = null) => PostAsync(
        "/forge/events", $"Bearer {Token("issue-changed")}",
        new JsonObject { ["eventType"] = "avi:jira:updated:issue", ["issue"] = new JsonObject { ["id"] = $"{issueId}" } }.ToJsonString(), systemToken);

    public Task<EdgeAnswer> TokensAsync(string systemToken = "system-token") =>
        PostAsync("/forge/tokens", $"Bearer {Token("token-refresh")}", "{}", systemToken);

    public Task TurnAsync(bool look = true) => Get<JiraSync>().TurnAsync("acme", look, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        await Jira.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
