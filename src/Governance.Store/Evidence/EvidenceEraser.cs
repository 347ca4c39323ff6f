using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Sweeps;

namespace Governance.Store.Evidence;

/// <summary>
/// Removes the bytes of evidence that was erased, once no other evidence of the tenant has the same content.
/// The ledger entry comes first: what a crash leaves behind, the next round removes.
/// </summary>
internal sealed class EvidenceEraser(ICommandBus bus, DocumentReader documents, IEvidenceErasure content, TimeProvider clock) : ISweep
{
    private const int Page = 200;
    private readonly ConcurrentDictionary<string, DateTimeOffset> next = new(StringComparer.Ordinal);

    /// <summary>Erases in the ledger, then on the disk.</summary>
    public async Task<CommandResult> Erase(EraseEvidence command, CancellationToken cancellation = default)
    {
        var result = await bus.Submit(command, cancellation);
        if (result.Succeeded)
        {
            Sweep(command.Tenant);
        }

        return result;
    }

    /// <summary>Once a day, or an hour later where something could not go yet: removes what was erased in the ledger and is still on the disk.</summary>
    public Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!next.TryGetValue(tenant, out var due) || now >= due)
        {
            next[tenant] = now + (Sweep(tenant) ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1));
        }

        return Task.CompletedTask;
    }

    private bool Sweep(string tenant)
    {
        var (erased, held) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        string? after = null;
        IReadOnlyList<MeasureState> page;
        do
        {
            page = documents.List<MeasureState>(tenant, "measure", after, Page);
            foreach (var measure in page)
            {
                after = measure.Id;
                foreach (var item in measure.Evidence)
                {
                    (item.ErasedAt is null ? held : erased).Add(item.Sha256);
                }
            }
        }
        while (page.Count == Page);

        var all = true;
        erased.ExceptWith(held);
        foreach (var digest in erased)
        {
            all &= content.TryErase(tenant, digest);
        }

        return all;
    }
}
