using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Hosting;
using Governance.Store.Statuses;
using Governance.Store.Sweeps;
using Governance.Store.Tests.Support;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Xunit;

namespace Governance.Store.Tests.Recount;

/// <summary>The store behind its HTTP API, a tenant for each seed, on a clock that the test moves. Lights are swept when the test says so.</summary>
public sealed class RecountServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-recount-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private WebApplication app = null!;

    internal ManualClock Clock { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataFolder"] = folder,
            ["Governance:Origin"] = "governance.example",
            ["Governance:Sandbox"] = "true",
        };
        foreach (var (seed, at) in RecountSeeds.All.Select((seed, at) => (seed, at)))
        {
            settings[$"Governance:Tenants:{at}:Id"] = RecountSeeds.TenantOf(seed);
        }

        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddGovernanceStore(builder.Configuration);
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(SweepService<StatusSweep>)));
        app = builder.Build();
        app.MapGovernanceApi();
        await app.StartAsync();
        http.BaseAddress = new Uri(app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A token that is good now, wherever the test's clock stands.</summary>
    internal string Token(string tenant, string? person, params string[] roles)
    {
        var stood = Clock.Now;
        Clock.Now = DateTimeOffset.UtcNow;
        var token = Get<SandboxIssuer>().Issue(tenant, person, "Sandbox Admin", roles, "governance");
        Clock.Now = stood;
        return token;
    }

    internal async Task<(int Status, JsonNode Body)> Post(string path, string token, string body, string key, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    internal async Task<byte[]> Bytes(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    internal async Task<JsonNode> Json(string path, string token) => JsonNode.Parse(await Bytes(path, token))!;
}
