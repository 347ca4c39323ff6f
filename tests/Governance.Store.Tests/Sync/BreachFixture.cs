using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Gates;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Panel;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Storage;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
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
    private readonly PreventionWatch prevention;
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
        watch = new GateWatch(sync.State, journal, measures, people, Bus = new CutBus(store.Bus));
        var keys = new PermitKeyLook(JsonNode.Parse(sync.PublicKeys)!["keys"]![0]!["kid"]!.GetValue<string>());
        Host.Protection.Keys = sync.PublicKeys;
        prevention = new PreventionWatch(
            store.Get<PreventionBook>(), keys, new AuditSwitches(sync.State, store.Get<PreventionBook>(), people),
            new RowCensus(sync.State, store.Get<PreventionBook>(), measures, store.Get<PastMeasures>(), new SyncDatabase(store.Get<Database>()), store.Bus, sync.Clock),
            people, Status, sync.Clock, NullLogger<PreventionWatch>.Instance);
        var delivery = new DataverseDelivery(measures, store.Get<IRulebookReader>(), new MeasureViews(people, store.Get<IGateReader>(), store.Get<IPanelReader>()), journal, store.Bus);
        outgoing = new DataverseOutbox(store.Get<IOutbox>(), delivery, new SyncStatus(), store.Clock, NullLogger<DataverseOutbox>.Instance);
    }

    public TestStore Store { get; }

    public Story Story { get; }

    public FakeDataverse Host => sync.Host;

    public InstantClock Clock => sync.Clock;

    public Guid Row { get; private set; }

    public DataverseEnvironment Environment => environment;

    public SyncStatus Status { get; } = new();

    /// <summary>What the look at the history sends its findings to.</summary>
    public CutBus Bus { get; }

    public string PublicKeys => sync.PublicKeys;

    /// <summary>The measure is shown in the host, and the baseline is taken.</summary>
    public static async Task<BreachFixture> Start()
    {
        var store = await TestStore.Start();
        var fixture = new BreachFixture(store, await Story.Begin(store));
        var demand = await store.Done(fixture.Story.DemandOf(Guid.NewGuid().ToString("D")) with { OrganizationId = FakeDataverse.Organization.ToString("D") });
        await fixture.Story.Prepare(Story.Text(demand, "id"));
        var intake = await store.Done(fixture.Story.Approve() with { DemandId = Story.Text(demand, "id") });
        fixture.Row = Guid.Parse(Story.Text(intake, "measureId"));
        await fixture.Deliver();
        await fixture.Look();
        return fixture;
    }

    public Task Look() => watch.LookAsync(environment, CancellationToken.None);

    /// <summary>Looks at what keeps changes out of the host.</summary>
    public Task Guard() => prevention.LookAsync(environment, CancellationToken.None);

    public PreventionState Protection() =>
        Store.Get<PreventionBook>().Find(TestStore.Tenant, "dataverse", FakeDataverse.Organization.ToString("D"))!;

    public IReadOnlyList<PreventionFinding> Findings() => Protection().Findings;

    /// <summary>A person whom a user of the host is linked to.</summary>
    public async Task<string> Link(Guid user, string name)
    {
        var person = await Story.Person(name);
        var link = await Store.Done(new ProposeIdentityLink
        {
            Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = TestStore.Admin, PersonId = person,
            System = "dataverse", Scope = FakeDataverse.Organization.ToString("D"), Subject = user.ToString("D"),
        });
        await Store.Done(new ConfirmIdentityLink
        {
            Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = TestStore.SecondAdmin, LinkId = Story.Text(link, "linkId"),
        });
        return person;
    }

    /// <summary>A write that the host's history does not tell of, as while auditing is off.</summary>
    public void WriteUnseen(string column, JsonNode? value)
    {
        var row = Host.Find(Row)!;
        row.Values[column] = value;
        Host.Touch(row);
    }

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
