using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Sync.Hosting;
using Governance.Store.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Governance.JiraApp.Tests.Panel;

/// <summary>The edge over the real store, with one measure whose work item is the issue LEND-1. Only Jira itself is played.</summary>
public sealed class PanelStand : IAsyncLifetime
{
    public const string Issue = "LEND-1";
    private const string Rulebook = """
        code: sample
        name: Sample
        version: 1
        gates:
          - code: G1
            name: Identified
            type: GoNoGo
            from: Defined
            outcomes: { kill: [owner] }
            criteria:
              - { code: case, name: Business case, suppliedBy: [owner], fields: [function] }
              - { code: regulatory, name: Regulatory approval, suppliedBy: [owner], evidence: { kind: regulatory-approval } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("governance-panel-").FullName;
    private readonly HttpClient http = new();
    private FakeJira jira = null!;
    private WebApplication server = null!;
    private int lastPerson;

    internal string Owner { get; private set; } = "";

    internal string MeasureId { get; private set; } = "";

    internal ICommandBus Bus => server.Services.GetRequiredService<ICommandBus>();

    public async Task InitializeAsync()
    {
        jira = await FakeJira.StartAsync();
        await StartServerAsync();
        await BindAsync("acme", TokenMaker.CloudId);
        Owner = await PersonAsync("Sandbox Owner");
        var administrator = await PersonAsync("Sandbox Administrator");
        // As most tenants do: one administrator drafts, another one publishes.
        var drafted = await Bus.Submit(new DraftRulebook { Tenant = "acme", CommandId = "draft-0001", Actor = Actor.Person(administrator, "api", "admin"), Canonical = RulebookYaml.Read(Rulebook).Canonical! });
        var digest = drafted.Answer!["digest"]!.GetValue<string>();
        Assert.True((await Bus.Submit(new PublishRulebookDraft { Tenant = "acme", CommandId = "publish-0001", Actor = Actor.Person(Owner, "api", "admin"), Digest = digest })).Succeeded);
        var demand = await Bus.Submit(new RecordDemand
        {
            Tenant = "acme", CommandId = "demand-0001", Actor = Actor.Sync, OrganizationId = "organization-1", OpportunityId = "opportunity-1", Name = "Lending product",
        });
        var number = 0;
        foreach (var command in ReadyDemand.Commands("acme", () => FormattableString.Invariant($"ready-{++number:D4}"), demand.Answer!["id"]!.GetValue<string>(), Owner, administrator, administrator))
        {
            Assert.True((await Bus.Submit(command)).Succeeded);
        }

        var approved = await Bus.Submit(new DecideIntake
        {
            Tenant = "acme",
            CommandId = "intake-0001",
            Actor = Actor.Person(administrator, "api", "admin"),
            DemandId = demand.Answer!["id"]!.GetValue<string>(),
            Outcome = IntakeOutcome.Approved,
            Reason = "Fits the portfolio",
            Measure = new MeasureDraft
            {
                Name = "Lending product",
                Rulebook = digest,
                Roles = [new RoleHolder("owner", Owner)],
                Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = "Lending" },
            },
            WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = Issue, Gate = "G1", Criterion = "regulatory", Title = "Regulatory approval" }],
        });
        MeasureId = approved.Answer!["measureId"]!.GetValue<string>();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await ((IHostedService)Bus).StopAsync(CancellationToken.None);
        await server.DisposeAsync();
        await jira.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new person of the store.</summary>
    internal async Task<string> PersonAsync(string name) => (await ApiAsync("people", new JsonObject { ["name"] = name }.ToJsonString())).Body!["id"]!.GetValue<string>();

    /// <summary>An account of Jira; linked to the person when one is given, by two administrators unless the second is left out.</summary>
    internal async Task<string> AccountAsync(string? personId, bool confirmed = true)
    {
        var account = $"712020:account-{Interlocked.Increment(ref lastPerson)}";
        if (personId is not null)
        {
            var link = new JsonObject { ["system"] = "jira", ["scope"] = TokenMaker.CloudId, ["subject"] = account };
            var proposed = await ApiAsync($"people/{personId}/links", link.ToJsonString());
            if (confirmed)
            {
                Assert.Equal(200, (await ApiAsync($"people/links/{proposed.Body!["linkId"]!.GetValue<string>()}/confirm", "{}", admin: "Second Administrator")).Status);
            }
        }

        return account;
    }

    /// <summary>An invocation token of the panel, or of another module, in the account's name.</summary>
    internal string Token(string? account, string module = "gate-panel", string cloudId = TokenMaker.CloudId)
    {
        var claims = TokenMaker.Claims(module, jira.ApiBaseUrl);
        claims["context"]!["cloudId"] = cloudId;
        if (account is not null)
        {
            claims["principal"] = account;
        }

        return TokenMaker.Sign(TokenMaker.Header(), claims);
    }

    internal Task<EdgeAnswer> ShowAsync(string? token, string issue = Issue) =>
        PostAsync("/forge/panel", token, new JsonObject { ["issueKey"] = issue }.ToJsonString());

    internal Task<EdgeAnswer> AddAsync(string? token, string content = "bGV0dGVy", string query = "kind=regulatory-approval&name=letter.txt", string issue = Issue) =>
        PostAsync($"/forge/panel/evidence?issueKey={issue}&{query}", token, new JsonObject { ["content"] = content, ["contentType"] = "text/plain" }.ToJsonString());

    internal async Task<EdgeAnswer> PostAsync(string route, string? token, string body, string type = "application/json", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = new StringContent(body, Encoding.UTF8, type) };
        return await SendAsync(request, token, key);
    }

    internal async Task<MeasureState> MeasureAsync() => (await server.Services.GetRequiredService<IMeasureReader>().Find("acme", MeasureId))!;

    /// <summary>The measure's end.</summary>
    internal async Task KillAsync() => Assert.True((await Bus.Submit(new ReviewGate
    {
        Tenant = "acme", CommandId = "kill-0001", Actor = Actor.Person(Owner, "api"), MeasureId = MeasureId, Gate = "G1", Outcome = RequestedOutcome.Kill, Reason = "Given up.",
    })).Succeeded);

    internal async Task<JsonObject> StorePanelAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/measures/{MeasureId}/panel");
        return (await SendAsync(request, await SignInAsync("acme", "Sandbox Administrator"))).Body!;
    }

    internal async Task BindAsync(string tenant, string cloudId)
    {
        var code = (await ApiAsync("hosts/codes", """{"host":"jira"}""", tenant: tenant)).Body!["code"]!.GetValue<string>();
        var bound = await PostAsync("/forge/bind", Token(null, "governance-admin", cloudId), new JsonObject { ["code"] = code }.ToJsonString());
        Assert.Equal(200, bound.Status);
    }

    internal IReadOnlyList<string> Files() =>
        Directory.Exists(Path.Combine(folder, "evidence")) ? [.. Directory.EnumerateFiles(Path.Combine(folder, "evidence"), "*", SearchOption.AllDirectories)] : [];

    private async Task StartServerAsync()
    {
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(keys.FullName, "permit.pem"), TokenMaker.Key.ExportPkcs8PrivateKeyPem());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataFolder"] = folder,
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
        server = builder.Build();
        await ((IHostedService)Bus).StartAsync(CancellationToken.None);
        server.MapGovernanceApi();
        server.MapJiraApp();
        await server.StartAsync();
        http.BaseAddress = new Uri(server.Urls.Single());
    }

    private async Task<EdgeAnswer> ApiAsync(string route, string body, string type = "application/json", string tenant = "acme", string admin = "Sandbox Administrator") =>
        await PostAsync($"/api/v1/{route}", await SignInAsync(tenant, admin), body, type, Guid.NewGuid().ToString("N"));

    private async Task<string> SignInAsync(string tenant, string name) => (await PostAsync(
        "/sandbox/token", null, new JsonObject { ["tenant"] = tenant, ["name"] = name, ["roles"] = new JsonArray("admin") }.ToJsonString())).Body!["access_token"]!.GetValue<string>();

    private async Task<EdgeAnswer> SendAsync(HttpRequestMessage request, string? token, string? key = null)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new EdgeAnswer((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }
}
