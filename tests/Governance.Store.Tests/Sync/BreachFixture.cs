using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Reporting;
using Governance.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Store.Tests.Sync;

/// <summary>A real store that shows one measure in the fake host and watches the host's history.</summary>
internal sealed class BreachFixture : IAsyncDisposable
{
    public static readonly Guid Administrator = Guid.Parse("77777777-0000-4000-8000-000000000001");

    private readonly SyncFixture sync = new();
    private readonly DataverseEnvironment environment;
    private readonly GateWatch watch;
    private readonly DataverseOutbox outgoing;

    private BreachFixture(TestStore store, Story story)
    {
        (Store, Story) = (store, story);
        environment = sync.NewEnvironment(new DataverseBinding
        {
            Tenant = TestStore.Tenant,
            Url = "https://crm.example",
            OrganizationId = FakeDataverse.Organization.ToString("D"),
            TokenEndpoint = "https://login.example/token",
            ClientId = "client",
            ClientSecret = "secret",
        });
        var journal = new WriteJournal(sync.Tables, sync.Clock);
        var (measures, people) = (store.Get<IMeasureReader>(), store.Get<IPersonDirectory>());
        watch = new GateWatch(sync.State, journal, measures, people, store.Bus);
        var delivery = new DataverseDelivery(measures, store.Get<IRulebookReader>(), new MeasureViews(people, store.Get<IGateReader>()), journal, store.Bus);
        outgoing = new DataverseOutbox(store.Get<IOutbox>(), delivery, new SyncStatus(), store.Clock, NullLogger<DataverseOutbox>.Instance);
    }

    public TestStore Store { get; }

    public Story Story { get; }

    public FakeDataverse Host => sync.Host;

    public Guid Row { get; private set; }

    /// <summary>The measure is shown in the host, and the baseline is taken.</summary>
    public static async Task<BreachFixture> Start()
    {
        var store = await TestStore.Start();
        var fixture = new BreachFixture(store, await Story.Begin(store));
        var demand = await store.Done(fixture.Story.DemandOf(Guid.NewGuid().ToString("D")) with { OrganizationId = FakeDataverse.Organization.ToString("D") });
        var intake = await store.Done(fixture.Story.Approve() with { DemandId = Story.Text(demand, "id") });
        fixture.Row = Guid.Parse(Story.Text(intake, "measureId"));
        await fixture.Deliver();
        await fixture.Look();
        return fixture;
    }

    public Task Look() => watch.LookAsync(environment, CancellationToken.None);

    public Task Deliver() => outgoing.WorkAsync(TestStore.Tenant, [environment], CancellationToken.None);

    public async Task Turn()
    {
        await Look();
        await Deliver();
    }

    public string Bypass(string column, JsonNode? value) => Host.Bypass(Row, Administrator, (column, value));

    public string? Shown(string column) => Host.Find(Row)!.Values[column]?.ToString();

    public async Task<MeasureState> Measure() => (await Store.Get<IMeasureReader>().Find(TestStore.Tenant, Row.ToString("D")))!;

    public async Task<ImmutableList<Breach>> Breaches() => (await Measure()).Breaches;

    public async ValueTask DisposeAsync()
    {
        environment.Dispose();
        await Store.DisposeAsync();
        sync.Dispose();
    }
}
