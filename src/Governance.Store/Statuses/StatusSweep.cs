using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Sweeps;

namespace Governance.Store.Statuses;

/// <summary>Assesses the measures whose lights, divergences or assumptions a new day, new thresholds or new settings would change. Running it twice changes nothing.</summary>
internal sealed class StatusSweep(ICommandBus bus, DocumentReader documents, TimeProvider clock) : ISweep
{
    private const int Page = 200;
    private readonly ConcurrentDictionary<string, (DateOnly Day, int Version, string Settings)> done = new(StringComparer.Ordinal);

    /// <summary>Sweeps when the day, the thresholds or the settings have changed since the last sweep of the tenant.</summary>
    public async Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        var thresholds = documents.Find<ThresholdsState>(tenant, ThresholdStreams.Only) ?? ThresholdsState.Default;
        var settings = SettingsStreams.Holding(documents.Find<SettingsState>(tenant, SettingsStreams.Only));
        var key = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), thresholds.Version, settings.Digest);
        if (done.TryGetValue(tenant, out var last) && last == key)
        {
            return;
        }

        await SweepAsync(tenant, thresholds, settings, cancellation);
        done[tenant] = key;
    }

    private async Task SweepAsync(string tenant, ThresholdsState thresholds, SettingsVersion settings, CancellationToken cancellation)
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
                if (measure.Status is MeasureStatus.Active or MeasureStatus.OnHold
                    && (StatusJudge.Change(measure, thresholds.ForRules(), now) is not null || DivergenceJudge.New(measure, settings.Settings.Divergence.Rules, now).Any()
                        || AssumptionNeeds.Of(measure, settings.Settings).Any()))
                {
                    await bus.Submit(CommandOf(tenant, measure, thresholds, settings, now), cancellation);
                }
            }
        }
        while (page.Count == Page);
    }

    private static AssessStatuses CommandOf(string tenant, MeasureState measure, ThresholdsState thresholds, SettingsVersion settings, DateTimeOffset now) => new()
    {
        Tenant = tenant,
        CommandId = string.Create(CultureInfo.InvariantCulture, $"assess:{measure.Id}:{measure.Version}:{thresholds.Version}:{settings.Settings.Version}:{now:yyyyMMdd}"),
        Actor = Actor.Sync,
        MeasureId = measure.Id,
    };
}
