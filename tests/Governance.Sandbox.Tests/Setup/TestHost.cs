using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Control;
using Microsoft.AspNetCore.Builder;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>A sandbox of a test's own, at a free loopback port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private TestHost(WebApplication app, MovableClock clock)
    {
        this.app = app;
        Clock = clock;
        http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Anonymous = new Client(http, Guid.Empty, null);
    }

    public MovableClock Clock { get; }

    public Client Anonymous { get; }

    public Uri Address => http.BaseAddress!;

    public Client Admin { get; private set; } = null!;

    public static Task<TestHost> StartAsync(params TestStep[] steps) => StartAsync(stepsDisabled: false, steps);

    public static async Task<TestHost> StartAsync(bool stepsDisabled, params TestStep[] steps)
    {
        var solution = new TestSolution();
        solution.Steps.AddRange(steps);
        var zip = solution.Write(Path.GetTempPath());
        try
        {
            return await OpenAsync(zip, stepsDisabled);
        }
        finally
        {
            File.Delete(zip);
        }
    }

    public static async Task<TestHost> OpenAsync(string zip, bool stepsDisabled = false)
    {
        var clock = new MovableClock();
        var built = DataverseSandbox.Build(new DataverseSandboxOptions
        {
            Address = new Uri("http://127.0.0.1:0"),
            SolutionPath = zip,
            StepsDisabled = stepsDisabled,
            Clock = clock,
        });
        await built.StartAsync();
        var host = new TestHost(built, clock);
        host.Admin = await host.UserAsync("Sandbox Admin", ["System Administrator"]);
        return host;
    }

    public async Task<Client> UserAsync(string name, string[] roles, params string[] profiles)
    {
        var body = JsonSerializer.Serialize(new { fullname = name, roles, fieldSecurityProfiles = profiles });
        var made = await Anonymous.PostAsync("/sandbox/users", body);
        var id = made.Body.GetProperty("systemuserid").GetGuid();
        return new Client(http, id, await TokenAsync(id));
    }

    public async Task<string> TokenAsync(Guid user) =>
        (await Anonymous.PostAsync("/sandbox/token", $$"""{"systemuserid":"{{user}}"}""")).Body.GetProperty("access_token").GetString()!;

    public Client With(Guid user, string token) => new(http, user, token);

    /// <summary>What the recording plug-ins of the configuration saw, in order.</summary>
    public async Task<JsonElement[]> LogAsync(string configuration) =>
        [.. (await Admin.GetAsync($"test_logs?$filter=test_name eq '{configuration}'&$orderby=versionnumber")).Rows
            .Select(row => JsonDocument.Parse(row.GetProperty("test_text").GetString()!).RootElement.Clone())];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
