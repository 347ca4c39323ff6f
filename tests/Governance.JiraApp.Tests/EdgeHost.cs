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
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Outbox;
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

/// <summary>
/// The edge over real HTTP against a fake site, which is bound as an administrator binds one: with a code of the store's
/// API, sent from the app's page. The background loop is off, tests take its turns themselves.
/// </summary>
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

    public static async Task<EdgeHost> StartAsync()
    {
        var edge = await StartUnboundAsync();
        var answer = await edge.BindAsync(await edge.CodeAsync());
        return answer.Status == 200 ? edge : throw new InvalidOperationException("The site was not bound: " + answer.Code);
    }

    /// <summary>The site belongs to nobody yet.</summary>
    public static async Task<EdgeHost> StartUnboundAsync() => await StartAsync(
        await FakeJira.StartAsync(), new FakeStore(), Directory.CreateTempSubdirectory("governance-edge-").FullName);

    private static async Task<EdgeHost> StartAsync(FakeJira jira, FakeStore store, string data)
    {
        // Making a key is slow, and no test here looks at this one.
        var keys = Directory.CreateDirectory(Path.Combine(data, "keys"));
        await File.WriteAllTextAsync(Path.Combine(keys.FullName, "permit.pem"), TokenMaker.Key.ExportPkcs8PrivateKeyPem());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataFolder"] = data,
            ["Governance:Origin"] = "governance.example",
            ["Governance:Sandbox"] = "true",
            ["Governance:Tenants:0:Id"] = "acme",
            ["Governance:Tenants:1:Id"] = "other",
            ["Governance:Jira:AppId"] = TokenMaker.AppId,
            ["Governance:Jira:Environment"] = "PRODUCTION",
            ["Governance:Jira:JwksUrl"] = $"{jira.Url}/jwks.json",
            ["Governance:Jira:AllowedApiBaseUrls:0"] = $"{jira.Url}/ex/jira",
        });
        builder.Services.AddGovernanceStore(builder.Configuration);
        builder.Services.AddGovernanceSync(builder.Configuration);
        builder.Services.AddJiraApp(builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<ICommandBus>(store).AddSingleton<IMeasureReader>(store);
        builder.Services.AddSingleton<IOutbox>(store).AddSingleton<IWorkItemJudge>(store);
        var app = builder.Build();
        store.Others = Engine(app);
        await ((IHostedService)store.Others).StartAsync(CancellationToken.None);
        app.MapGovernanceApi();
        app.MapJiraApp();
        await app.StartAsync();
        return new EdgeHost(jira, store, app, data);
    }

    // The fake store was added last; the first bus is the real one, which takes the commands about hosts.
    private static ICommandBus Engine(WebApplication app) => app.Services.GetServices<ICommandBus>().First();

    private async Task StopAsync()
    {
        await ((IHostedService)Engine(server)).StopAsync(CancellationToken.None);
        await server.DisposeAsync();
    }

    /// <summary>Asks the store's API for a code, as an administrator of the tenant.</summary>
    public async Task<string> CodeAsync(string tenant = "acme", string host = "jira")
    {
        var answer = await ApiAsync("/api/v1/hosts/codes", new JsonObject { ["host"] = host }, tenant);
        return answer.Status == 200 ? answer.Body!["code"]!.GetValue<string>() : throw new InvalidOperationException("There is no code: " + answer.Code);
    }

    /// <summary>Releases a site through the store's API.</summary>
    public Task<EdgeAnswer> ReleaseAsync(string cloudId = TokenMaker.CloudId, string tenant = "acme", string role = "admin") =>
        ApiAsync($"/api/v1/hosts/jira/{cloudId}/release", new JsonObject { ["reason"] = "The site moves." }, tenant, role);

    /// <summary>Sends a code from the app's page of a site.</summary>
    public Task<EdgeAnswer> BindAsync(string code, string cloudId = TokenMaker.CloudId, string? systemToken = null) => PostAsync(
        "/forge/bind",
        $"Bearer {Token("governance-admin", claims => claims["context"]!["cloudId"] = cloudId)}",
        new JsonObject { ["code"] = code }.ToJsonString(),
        systemToken);

    public async Task<EdgeAnswer> ApiAsync(string route, JsonObject body, string tenant = "acme", string role = "admin")
    {
        var signIn = new JsonObject { ["tenant"] = tenant, ["name"] = "Sandbox Administrator", ["roles"] = new JsonArray(role) };
        var token = (await PostAsync("/sandbox/token", authorization: null, signIn.ToJsonString())).Body!["access_token"]!.GetValue<string>();
        return await PostAsync(route, $"Bearer {token}", body.ToJsonString());
    }

    /// <summary>The same data folder and site, after a restart of the server.</summary>
    public async Task<EdgeHost> RestartAsync()
    {
        await StopAsync();
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
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
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
        await StopAsync();
        await Jira.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
