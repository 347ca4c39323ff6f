using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.WorkItems;

namespace Governance.JiraApp.Tests;

/// <summary>One measure, and the store's answers about it. Observing works as in the store: once an id, newer versions only.</summary>
internal sealed class FakeStore : ICommandBus, IMeasureReader, IOutbox, IWorkItemJudge
{
    private readonly HashSet<string> happened = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public MeasureState Measure { get; set; } = new()
    {
        Id = "22222222-0000-4000-8000-000000000001",
        DemandId = "22222222-0000-4000-8000-000000000002",
        DemandSource = new HostReference("dataverse", "o", "x"),
        Name = "Lending",
        RulebookDigest = new string('a', 64),
        NextGate = "G4",
        WorkItems = [Item("LEND-1"), Item("LEND-2"), Item("LEND-50")],
        CreatedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
        LedgerNumber = 7,
    };

    /// <summary>The real store, for every command but an observation.</summary>
    public ICommandBus? Others { get; set; }

    public List<ObserveWorkItem> Observed { get; } = [];

    public List<OutboxItem> Items { get; } = [];

    public List<(OutboxItem Item, string Reason)> Deferred { get; } = [];

    public Func<string, WorkItemVerdict?> Verdict { get; set; } = _ => null;

    public List<string> Judged { get; } = [];

    public static WorkItem Item(string key) => new()
    {
        Id = Guid.NewGuid().ToString("D"), Host = "jira", ExternalKey = key, Title = key, Gate = "G4", Criterion = "c",
    };

    public string State() => string.Join(';', Measure.WorkItems.Select(item => $"{item.ExternalKey}={item.Completed}"));

    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default)
    {
        if (command is not ObserveWorkItem)
        {
            return Others!.Submit(command, cancellationToken);
        }

        lock (gate)
        {
            var observe = (ObserveWorkItem)command;
            if (happened.Add(command.CommandId))
            {
                Observed.Add(observe);
                Measure = Measure with
                {
                    WorkItems = [.. Measure.WorkItems.Select(item => item.ExternalKey == observe.ExternalKey && (item.HostVersion ?? 0) < observe.HostVersion
                        ? item with { Completed = observe.Completed, HostVersion = observe.HostVersion }
                        : item)],
                };
            }

            return Task.FromResult(new CommandResult { Outcome = CommandOutcome.Done });
        }
    }

    public ValueTask<MeasureState?> Find(string tenant, string measureId) =>
        ValueTask.FromResult(measureId == Measure.Id ? Measure : null);

    public ValueTask<MeasureState?> FindByWorkItem(string tenant, string host, string externalKey) =>
        ValueTask.FromResult(tenant == "acme" && Measure.WorkItems.Any(item => item.Host == host && item.ExternalKey == externalKey) ? Measure : null);

    public ValueTask<MeasureState?> FindByEvidence(string tenant, HostReference source) => ValueTask.FromResult<MeasureState?>(null);

    public ValueTask<IReadOnlyList<MeasureState>> List(string tenant, string? after = null, int count = 100) =>
        ValueTask.FromResult<IReadOnlyList<MeasureState>>([Measure]);

    public ValueTask<WorkItemVerdict?> Judge(string tenant, string host, string externalKey, DateTimeOffset asOf)
    {
        Judged.Add($"{tenant} {host} {externalKey}");
        return ValueTask.FromResult(Verdict(externalKey));
    }

    public ValueTask<IReadOnlyList<OutboxItem>> Read(string tenant, string host, int count = 100) =>
        ValueTask.FromResult<IReadOnlyList<OutboxItem>>([.. Items]);

    public ValueTask Acknowledge(OutboxItem item)
    {
        Items.Remove(item);
        return ValueTask.CompletedTask;
    }

    public ValueTask Defer(OutboxItem item, DateTimeOffset until, string reason)
    {
        Items.Remove(item);
        Deferred.Add((item, reason));
        return ValueTask.CompletedTask;
    }

    public Task WaitForNews(string tenant, TimeSpan atMost, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

    public void News() => Items.Add(new OutboxItem
    {
        Tenant = "acme", Host = "jira", Kind = "measure", Id = Measure.Id, MeasureId = Measure.Id,
        LedgerNumber = 9, Attempts = 0, DueAt = DateTimeOffset.UnixEpoch,
    });
}
