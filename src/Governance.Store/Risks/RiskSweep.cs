using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Sweeps;

namespace Governance.Store.Risks;

/// <summary>Escalates what a new day or new limits escalate. Running it twice changes nothing.</summary>
internal sealed class RiskSweep(ICommandBus bus, DocumentReader documents, SettingsReader settings, TimeProvider clock) : ISweep
{
    private const int Page = 200;
    private readonly ConcurrentDictionary<string, (DateOnly Day, int Version)> done = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        var now = settings.Of(tenant);
        var key = (RegisterText.Today(clock.GetUtcNow()), now.Version);
        if (done.TryGetValue(tenant, out var last) && last == key)
        {
            return;
        }

        await SweepAsync(tenant, now, cancellation);
        done[tenant] = key;
    }

    private async Task SweepAsync(string tenant, TenantSettings limits, CancellationToken cancellation)
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
                if (RiskEscalations.Change(measure, limits.Risks, now).Count != 0)
                {
                    await bus.Submit(
                        new EscalateRisks
                        {
                            Tenant = tenant,
                            CommandId = string.Create(CultureInfo.InvariantCulture, $"escalate:{measure.Id}:{measure.Version}:{limits.Version}:{now:yyyyMMdd}"),
                            Actor = Actor.Sync,
                            MeasureId = measure.Id,
                        },
                        cancellation);
                }
            }
        }
        while (page.Count == Page);
    }
}
