using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Outbox;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Tells who looks at a page that something has changed.</summary>
internal sealed class PortfolioNews(LedgerReader ledger, PortfolioReader portfolio, NewsBell bell, TimeProvider clock)
{
    private const int Most = 1000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public long Last(string tenant) => ledger.Last(tenant);

    /// <summary>The last ledger number, as soon as it is above the given one, or when the time is over.</summary>
    public async Task<long> After(string tenant, long since, TimeSpan atMost, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + atMost;
        while (true)
        {
            var last = ledger.Last(tenant);
            var left = until - clock.GetUtcNow();
            if (last > since || left <= TimeSpan.Zero)
            {
                return last;
            }

            // A ring between the look and the wait is missed; the next look comes within a second.
            await bell.Wait(NewsBell.LedgerOf(tenant), left < Look ? left : Look, cancellation);
        }
    }

    /// <summary>What changed between two ledger numbers.</summary>
    public JsonObject Since(string tenant, long since, long last)
    {
        var tooFar = last - since > Most;
        return new JsonObject
        {
            ["ledgerNumber"] = last,
            ["changed"] = last > since,
            ["measures"] = tooFar ? null : Ids(ledger.StreamsSince(tenant, since, Most).Select(StreamName.Split).Where(name => name.Kind == "measure").Select(name => name.Id)),
            ["nodes"] = tooFar ? null : Ids(NodesSince(tenant, since)),
        };
    }

    private IEnumerable<string> NodesSince(string tenant, long since)
    {
        var made = ledger.StreamsSince(tenant, since, Most).Select(StreamName.Split).Where(name => name.Kind == NodeStreams.Name).Select(name => name.Id);
        return portfolio.Rollups(tenant).Where(rollup => rollup.LedgerNumber > since).Select(rollup => rollup.Id).Union(made, StringComparer.Ordinal);
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);
}
