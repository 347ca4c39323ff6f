using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Inbound;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Store.Tests.Sync;

/// <summary>A real store with one task of the fake host that waits for evidence; a look reads history and task as the sync does.</summary>
internal sealed class TaskWatchFixture : IAsyncDisposable
{
    public static readonly Guid User = Guid.Parse("77777777-0000-4000-8000-000000000002");

    private readonly SyncFixture sync = new();
    private readonly DataverseEnvironment environment;
    private readonly TaskWatch watch;
    private readonly DataverseInbox inbox;

    private TaskWatchFixture(TestStore store, Story story)
    {
        (Store, Story) = (store, story);
        environment = sync.NewEnvironment(new DataverseBinding
        {
            Tenant = TestStore.Tenant, Url = "https://crm.example", OrganizationId = FakeDataverse.Organization.ToString("D"),
            TokenEndpoint = "https://login.example/token", ClientId = "client", ClientSecret = "secret",
        });
        var measures = store.Get<IMeasureReader>();
        IReadOnlyList<IRowHandler> handlers = [new TaskHandler(store.Bus, measures)];
        watch = new TaskWatch(sync.State, measures, store.Get<IPersonDirectory>(), store.Bus);
        inbox = new DataverseInbox(sync.State, handlers, sync.Clock, NullLogger<DataverseInbox>.Instance);
        Host.Now = new DateTimeOffset(store.Clock.Now.Ticks - (store.Clock.Now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    public TestStore Store { get; }

    public Story Story { get; }

    public FakeDataverse Host => sync.Host;

    public Guid Task { get; private set; }

    /// <summary>The task is mapped; nobody has looked at it yet.</summary>
    public static async Task<TaskWatchFixture> Mapped()
    {
        var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var fixture = new TaskWatchFixture(store, story);
        var mapped = await store.Done(new MapWorkItems
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, MeasureId = story.Measure,
            WorkItems = [new WorkItemDraft { Host = "dataverse", ExternalKey = "", Gate = "G1", Criterion = "regulatory", Title = "Filing" }],
        });
        fixture.Task = Guid.Parse(mapped.Answer!["ids"]![0]!.GetValue<string>());
        fixture.Host.Put("task", fixture.Task, new JsonObject
        {
            ["statecode"] = 0, ["_gov_workitemid_value"] = fixture.Task.ToString("D"), ["modifiedon"] = fixture.Time(),
        });
        return fixture;
    }

    /// <summary>The task is mapped and was looked at, history and all.</summary>
    public static async Task<TaskWatchFixture> Start()
    {
        var fixture = await Mapped();
        await fixture.Look();
        await fixture.Look();
        return fixture;
    }

    public async Task Look()
    {
        Store.Clock.Now = Later(Store.Clock.Now, Host.Now);
        await sync.State.Hint(TestStore.Tenant, environment.Scope, "task", Task.ToString("D"));
        await LookAtHistory();
        await inbox.WorkAsync(environment, CancellationToken.None);
    }

    public Task LookAtHistory() => watch.LookAsync(environment, look: true, CancellationToken.None);

    /// <summary>A look whose history cannot be read.</summary>
    public async Task LookAtTasks()
    {
        Store.Clock.Now = Later(Store.Clock.Now, Host.Now);
        await sync.State.Hint(TestStore.Tenant, environment.Scope, "task", Task.ToString("D"));
        await inbox.WorkAsync(environment, CancellationToken.None);
    }

    /// <summary>Somebody sets the task's state.</summary>
    /// <returns>The entry of the history.</returns>
    public string Set(bool completed)
    {
        var entry = Host.Bypass(Task, User, ("statecode", completed ? 1 : 0));
        Host.Find(Task)!.Values["modifiedon"] = Time();
        return entry;
    }

    public void ThereAndBack()
    {
        Set(completed: true);
        Set(completed: false);
    }

    public void Pass(TimeSpan time)
    {
        Host.Now += time;
        Store.Clock.Now = Later(Store.Clock.Now, Host.Now);
    }

    public async Task<WorkItem> Item() => (await Story.State()).WorkItems.Single(item => item.Host == "dataverse");

    public async Task<IReadOnlyList<Breach>> Breaches() => [.. (await Story.State()).Breaches.Where(breach => breach.Kind == BreachKind.CompletedUnmet)];

    public async ValueTask DisposeAsync()
    {
        environment.Dispose();
        await Store.DisposeAsync();
        sync.Dispose();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private string Time() => Host.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
