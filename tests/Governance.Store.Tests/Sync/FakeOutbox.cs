using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Outbox;

namespace Governance.Store.Tests.Sync;

/// <summary>The outbox in memory; a deferred item is due again when the clock says so.</summary>
internal sealed class FakeOutbox(TimeProvider clock) : IOutbox
{
    public List<OutboxItem> Items { get; } = [];

    public List<string> Reasons { get; } = [];

    public void Add(string kind, string id, long number) => Items.Add(new OutboxItem
    {
        Tenant = "acme", Host = "dataverse", Kind = kind, Id = id, MeasureId = InboundFixture.Measure.ToString("D"),
        LedgerNumber = number, Attempts = 0, DueAt = DateTimeOffset.MinValue,
    });

    public ValueTask<IReadOnlyList<OutboxItem>> Read(string tenant, string host, int count = 100) =>
        ValueTask.FromResult<IReadOnlyList<OutboxItem>>([.. Items
            .Where(item => item.Tenant == tenant && item.Host == host && item.DueAt <= clock.GetUtcNow())
            .OrderBy(item => item.LedgerNumber)]);

    public ValueTask Acknowledge(OutboxItem item)
    {
        Items.Remove(item);
        return ValueTask.CompletedTask;
    }

    public ValueTask Defer(OutboxItem item, DateTimeOffset until, string reason)
    {
        Items.Remove(item);
        Items.Add(item with { DueAt = until, Attempts = item.Attempts + 1 });
        Reasons.Add(reason);
        return ValueTask.CompletedTask;
    }

    public Task WaitForNews(string tenant, TimeSpan atMost, CancellationToken cancellationToken) => Task.CompletedTask;
}
