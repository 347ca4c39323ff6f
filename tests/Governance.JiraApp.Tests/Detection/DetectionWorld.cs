using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Hosts.Binding;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Sync.Hosting;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>A real store with one measure of two issues, and the sync with a site in memory; tests take the turns themselves.</summary>
internal sealed class DetectionWorld : IAsyncDisposable
{
    public const string Tenant = "acme";
    public const string Cloud = "cloud";
    public const string Person = "person-account";

    private const string Rulebook = """
        code: sample
        name: Sample
        version: 1
        gates:
          - { code: G1, name: Identified, type: GoNoGo, from: Defined, criteria: [{ code: case, name: Business case, suppliedBy: [owner], fields: [function] }], outcomes: { hold: [sponsor], recycle: [sponsor], kill: [sponsor] } }
          - { code: G2, name: Detailed, type: GoNoGo, from: Identified, criteria: [{ code: plan, name: Plan, fields: [milestonePlan] }], outcomes: { hold: [sponsor], recycle: [sponsor], kill: [sponsor] } }
        """;

    private readonly string folder;
    private ServiceProvider services = null!;
    private int commands;

    private DetectionWorld(string folder)
    {
        this.folder = folder;
        Site = new Site(Clock);
    }

    public SiteClock Clock { get; } = new();

    public Site Site { get; }

    public FailingBus Bus { get; private set; } = null!;

    public SiteIssue First { get; private set; } = null!;

    public SiteIssue Second { get; private set; } = null!;

    public string Measure { get; private set; } = "";

    public string Owner { get; private set; } = "";

    internal JiraAccess Access => Get<JiraTokens>().Find(new JiraSite(Cloud, Tenant))!;

    public SyncStatus Status => Get<SyncStatus>();

    public static Actor Admin { get; } = new() { Subject = "api:admin-one", Via = "api", Roles = ["admin"] };

    /// <summary>A world in which the measure is mapped and shown, and nothing is left to do.</summary>
    public static async Task<DetectionWorld> SettledAsync(Action<DetectionWorld>? before = null)
    {
        var world = new DetectionWorld(Directory.CreateTempSubdirectory("governance-detection-").FullName);
        await world.StartAsync();
        world.First = world.Site.Add(10001, "LEND-1");
        world.Second = world.Site.Add(10002, "LEND-2");
        before?.Invoke(world);
        await world.MapAsync();
        await world.TurnAsync();
        await world.TurnAsync();
        return world;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string NextId() => FormattableString.Invariant($"command-{++commands:D4}");

    public async Task<CommandResult> DoneAsync(Command command)
    {
        var result = await Get<ICommandBus>().Submit(command);
        Assert.True(result.Succeeded, $"{result.Code}: {result.Detail}");
        return result;
    }

    public Task TurnAsync(bool look = true) => Get<JiraSync>().TurnAsync(Tenant, look, CancellationToken.None);

    /// <summary>Turns, with time passing, until nothing is left to do.</summary>
    public async Task SettleAsync()
    {
        for (var turn = 0; turn < 4; turn++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            await TurnAsync();
        }
    }

    public ValueTask HintAsync(SiteIssue issue) => Get<ISyncState>().Hint(Tenant, Cloud, "issue", $"{issue.Id}");

    public async Task<MeasureState> StateAsync() => (await Get<IMeasureReader>().Find(Tenant, Measure))!;

    public async Task<IReadOnlyList<Breach>> BreachesAsync() =>
        [.. (await StateAsync()).Breaches.Where(breach => breach.Kind == BreachKind.GateChangedInHost)];

    public IReadOnlyList<PreventionFinding> Findings() =>
        Get<PreventionBook>().Find(Tenant, "jira", Cloud)?.Findings ?? [];

    /// <summary>The gate decision that moves the measure from G1 to G2.</summary>
    public async Task PassG1Async()
    {
        await DoneAsync(new ChangeFields { Tenant = Tenant, CommandId = NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = "Lending" } });
        await DoneAsync(new ReviewGate { Tenant = Tenant, CommandId = NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Gate = "G1", Outcome = RequestedOutcome.Go });
    }

    /// <summary>The same data and site, after a restart of the server.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>The site's hourly call.</summary>
    public void BringToken() => Get<JiraTokens>().Keep(
        new ForgeCaller(Tenant, Cloud, "https://api.example/ex/jira/cloud", Guid.NewGuid().ToString("N"), Clock.Now.AddMinutes(1)), "system-token");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Site.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(CommandResult result, string name) => result.Answer![name]!.GetValue<string>();

    private async Task StartAsync()
    {
        ReadyKeys.PutInto(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataFolder"] = folder,
            ["Governance:Origin"] = "governance.example",
            ["Governance:Sandbox"] = "true",
            ["Governance:Tenants:0:Id"] = Tenant,
            ["Governance:Jira:AppId"] = TokenMaker.AppId,
            ["Governance:Jira:Environment"] = "PRODUCTION",
            ["Governance:Jira:JwksUrl"] = "https://keys.example/jwks.json",
            ["Governance:Jira:AllowedApiBaseUrls:0"] = "https://api.example/ex/jira",
        }).Build();
        var parts = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConfiguration>(configuration)
            .AddGovernanceStore(configuration).AddGovernanceSync(configuration).AddJiraApp(configuration)
            .AddSingleton<IHostBindings>(new OneSite())
            .AddSingleton(_ => new JiraHttp(new HttpClient(new RetryHandler(RetryPolicy.Default, Clock) { InnerHandler = Site }, disposeHandler: false)));
        var engine = parts.Last(part => part.ServiceType == typeof(ICommandBus));
        parts.Remove(engine);
        parts.AddSingleton(provider => Bus = new FailingBus((ICommandBus)engine.ImplementationFactory!(provider)));
        parts.AddSingleton<ICommandBus>(provider => provider.GetRequiredService<FailingBus>());
        services = parts.BuildServiceProvider();
        await ((IHostedService)engine.ImplementationFactory!(services)).StartAsync(CancellationToken.None);
        Get<FailingBus>();
        BringToken();
    }

    private async Task StopAsync()
    {
        await services.GetServices<IHostedService>().First().StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    private async Task MapAsync()
    {
        Owner = await PersonAsync("Sandbox Owner");
        var sponsor = await PersonAsync("Sandbox Sponsor");
        var canonical = RulebookYaml.Read(Rulebook).Canonical!;
        var digest = Text(await DoneAsync(new DraftRulebook { Tenant = Tenant, CommandId = NextId(), Actor = Actor.Person(Owner, "api", "admin"), Canonical = canonical }), "digest");
        await DoneAsync(new PublishRulebookDraft { Tenant = Tenant, CommandId = NextId(), Actor = Actor.Person(sponsor, "api", "admin"), Digest = digest });
        var link = await DoneAsync(new ProposeIdentityLink { Tenant = Tenant, CommandId = NextId(), Actor = Admin, PersonId = Owner, System = "jira", Scope = Cloud, Subject = Person });
        await DoneAsync(new ConfirmIdentityLink { Tenant = Tenant, CommandId = NextId(), Actor = Admin with { Subject = "api:admin-two" }, LinkId = Text(link, "linkId") });
        var demand = Text(await DoneAsync(new RecordDemand { Tenant = Tenant, CommandId = NextId(), Actor = Actor.Sync, OrganizationId = "organization-1", OpportunityId = "opportunity-1", Name = "Lending" }), "id");
        foreach (var command in ReadyDemand.Commands(Tenant, NextId, demand, Owner, sponsor, sponsor))
        {
            await DoneAsync(command);
        }

        Measure = Text(await DoneAsync(new DecideIntake
        {
            Tenant = Tenant, CommandId = NextId(), Actor = Actor.Person(sponsor, "api", "admin"), DemandId = demand, Outcome = IntakeOutcome.Approved, Reason = "It fits.",
            Measure = new MeasureDraft { Name = "Lending", Rulebook = digest, Roles = [new RoleHolder("owner", Owner), new RoleHolder("sponsor", sponsor)] },
            WorkItems = [Item("LEND-1"), Item("LEND-2")],
        }), "measureId");
    }

    private static WorkItemDraft Item(string key) => new() { Host = "jira", ExternalKey = key, Gate = "G1", Criterion = "case", Title = key };

    public async Task<string> PersonAsync(string name) =>
        Text(await DoneAsync(new AddPerson { Tenant = Tenant, CommandId = NextId(), Actor = Admin, Name = name }), "id");
}
