using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Control;
using Governance.Sandbox.Jira;
using Governance.Store.Storage;
using Microsoft.AspNetCore.Builder;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>The store, a Dataverse and a Jira of their own, in this process.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int MostRounds = 40;
    private readonly string folder = Places.NewFolder();
    private WebApplication dataverseSite = null!;
    private WebApplication jiraSite = null!;

    public RunClock Clock { get; } = new();

    public string Folder => folder;

    public HostClient Dynamics { get; private set; } = null!;

    public HostClient Jira { get; private set; } = null!;

    public StoreHost Store { get; private set; } = null!;

    public string OrganizationId { get; private set; } = string.Empty;

    public string CloudId { get; private set; } = string.Empty;

    public Person Owner { get; } = new("Sandbox Owner");

    public Person Sponsor { get; } = new("Sandbox Sponsor");

    public Person Controller { get; } = new("Sandbox Controller");

    public Person Manager { get; } = new("Sandbox Account Manager");

    public Person Engineer { get; } = new("Sandbox Engineer");

    public Person Administrator { get; } = new("Sandbox Administrator");

    /// <summary>Has users in both hosts, and is nobody to the store.</summary>
    public Person Stranger { get; } = new("Sandbox Stranger");

    public IReadOnlyList<Person> Everybody => [Owner, Sponsor, Controller, Manager, Engineer, Administrator, Stranger];

    public List<Measure> Measures { get; } = [];

    /// <summary>Rows and issues that the script made, by the name that it gave them.</summary>
    public Dictionary<string, string> Made { get; } = new(StringComparer.Ordinal);

    public static async Task<World> Start()
    {
        var world = new World();
        var storeAddress = Places.FreeAddress();
        world.dataverseSite = DataverseSandbox.Build(new DataverseSandboxOptions { Address = new Uri("http://127.0.0.1:0"), SolutionPath = Places.Solution, Clock = world.Clock });
        await world.dataverseSite.StartAsync();
        world.Dynamics = new HostClient(world.dataverseSite.Urls.Single());
        var jiraAddress = Places.FreeAddress();
        world.jiraSite = JiraSandbox.Build(new JiraSandboxOptions { Url = jiraAddress, JiraAppFolder = Places.JiraApp, RemoteUrl = storeAddress, SigningKey = Places.Keys.Jira, Clock = world.Clock });
        await world.jiraSite.StartAsync();
        world.Jira = new HostClient(jiraAddress);

        var (environment, site) = (await world.Dynamics.Read("sandbox"), await world.Jira.Read("sandbox"));
        world.OrganizationId = environment["organizationId"]!.GetValue<string>();
        world.CloudId = site["cloudId"]!.GetValue<string>();
        var (clientId, secret) = (Guid.NewGuid().ToString("D"), Guid.NewGuid().ToString("N"));
        var settings = HostBindings.Settings(world.folder, world.dataverseSite.Urls.Single(), environment, site, clientId, secret);
        world.Store = new StoreHost(storeAddress, settings, world.Clock);
        await world.Store.Start();
        await new WorldSetup(world).Prepare(clientId, secret, world.Store.Get<ServerKeys>());
        return world;
    }

    /// <summary>Looks once at everything, with hosts that behave.</summary>
    public async Task Look()
    {
        await Store.TurnDataverse(look: true, CancellationToken.None);
        await Store.TurnJira(look: true, CancellationToken.None);
    }

    /// <summary>Looks until nothing is left to do: what was put off comes due, and two looks in a row find nothing new.</summary>
    public async Task Settle()
    {
        var (quiet, before) = (0, -1L);
        for (var round = 0; round < MostRounds; round++)
        {
            Clock.Advance(TimeSpan.FromSeconds(61));
            await BringToken();
            await Look();
            var now = Store.Get<LedgerReader>().Last(StoreHost.Tenant);
            quiet = now == before && await IsShown() ? quiet + 1 : 0;
            before = now;
            if (quiet == 2)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Nothing came to rest within {MostRounds} looks.");
    }

    /// <summary>A day and an hour: the daily census finds what no event told, and everybody signs in anew.</summary>
    public async Task LetADayPass()
    {
        Clock.Advance(TimeSpan.FromHours(25));
        foreach (var person in Everybody)
        {
            var token = await Dynamics.Must("sandbox/token", null, new JsonObject { ["systemuserid"] = person.DynamicsId });
            person.DynamicsToken = token!["access_token"]!.GetValue<string>();
        }

        await Settle();
    }

    /// <summary>The hourly trigger: Jira hands the app's token to the store.</summary>
    public async Task BringToken() => await Jira.Must("sandbox/scheduled", null, new JsonObject());

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await jiraSite.StopAsync();
        await jiraSite.DisposeAsync();
        await dataverseSite.StopAsync();
        await dataverseSite.DisposeAsync();
        Dynamics.Dispose();
        Jira.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> IsShown()
    {
        var outbox = Store.Get<Governance.Store.Outbox.IOutbox>();
        return (await outbox.Read(StoreHost.Tenant, "dataverse")).Count == 0 && (await outbox.Read(StoreHost.Tenant, "jira")).Count == 0;
    }
}
