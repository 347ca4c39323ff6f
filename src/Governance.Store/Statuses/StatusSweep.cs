using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Storage;

namespace Governance.Store.Statuses;

/// <summary>Assesses the measures whose lights a new day or new thresholds would change. Running it twice changes nothing.</summary>
internal sealed class StatusSweep(ICommandBus bus, DocumentReader documents, TimeProvider clock)
{
    private const int Page = 200;
    private readonly ConcurrentDictionary<string, (DateOnly Day, int Version)> done = new(StringComparer.Ordinal);

    /// <summary>Sweeps when the day or the thresholds have changed since the last sweep of the tenant.</summary>
    public async Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        var thresholds = documents.Find<ThresholdsState>(tenant, ThresholdStreams.Only) ?? ThresholdsState.Default;
        var key = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), thresholds.Version);
        if (done.TryGetValue(tenant, out var last) && last == key)
        {
            return;
        }

        await SweepAsync(tenant, thresholds, cancellation);
        done[tenant] = key;
    }

    private async Task SweepAsync(string tenant, ThresholdsState thresholds, CancellationToken cancellation)
    {
        string? after = null;
        IReadOnlyList<MeasureState> page;
        do
        {
            page = documents.List<MeasureState>(tenant, "measure", after, Page);
            foreach (var measure in page)
            {
                after = measure.Id;
                var now = clock.GetUtcNow();
                if (measure.Status is MeasureStatus.Active or MeasureStatus.OnHold && StatusJudge.Change(measure, thresholds.ForRules(), now) is not null)
                {
                    await bus.Submit(CommandOf(tenant, measure, thresholds, now), cancellation);
                }
            }
        }
        while (page.Count == Page);
    }

    private static AssessStatuses CommandOf(string tenant, MeasureState measure, ThresholdsState thresholds, DateTimeOffset now) => new()
    {
        Tenant = tenant,
        CommandId = string.Create(CultureInfo.InvariantCulture, $"assess:{measure.Id}:{measure.Version}:{thresholds.Version}:{now:yyyyMMdd}"),
        Actor = Actor.Sync,
        MeasureId = measure.Id,
    };
}
