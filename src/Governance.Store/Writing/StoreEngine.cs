using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Configuration;
using Governance.Store.Ledger;
using Governance.Store.Outbox;
using Governance.Store.Storage;

using Microsoft.Extensions.Hosting;

namespace Governance.Store.Writing;

/// <summary>The writers of all tenants: starts them on what is there, routes commands to them, ends them in order.</summary>
internal sealed class StoreEngine(
    StoreOptions options,
    Database database,
    LedgerCheck check,
    StreamKinds kinds,
    CommandRouter router,
    ServerSigner signer,
    Rebuilder rebuilder,
    CheckpointKeeper keeper,
    NewsBell bell,
    TimeProvider clock) : ICommandBus, IHostedService
{
    private readonly ConcurrentDictionary<string, ChainWriter> chains = new(StringComparer.Ordinal);

    /// <summary>Whether the writers run.</summary>
    public bool IsReady => !chains.IsEmpty;

    /// <summary>The tree of a tenant's ledger, or null when the tenant is not served.</summary>
    public MerkleTree? TreeOf(string tenant) => chains.TryGetValue(tenant, out var chain) ? chain.Tree : null;

    /// <inheritdoc/>
    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!CommandIds.IsValid(command.CommandId))
        {
            return Task.FromResult(Denied(CommandErrors.BadCommandId()));
        }

        return chains.TryGetValue(command.Tenant, out var chain)
            ? chain.Submit(new PendingCommand(command)).WaitAsync(cancellationToken)
            : Task.FromResult(Denied(CommandErrors.UnknownTenant()));
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        database.Prepare();
        var trees = new Dictionary<string, MerkleTree>(StringComparer.Ordinal);
        foreach (var tenant in options.Tenants.Select(tenant => tenant.Id))
        {
            trees[tenant] = check.Check(tenant, options.OriginOf(tenant));
            keeper.Check(tenant, trees[tenant]);
        }

        // Only a ledger that was checked is a ledger to rebuild from.
        rebuilder.RunWhenProjectionsAreMissing();
        keeper.Start();
        foreach (var (tenant, tree) in trees)
        {
            var chain = new ChainWriter(tenant, tree, kinds, database, router, new BatchWriter(signer), bell, clock);
            chain.Start();
            chains[tenant] = chain;
            signer.Publish(tenant);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<ChainWriter> ending = [.. chains.Values];
        chains.Clear();
        await Task.WhenAll(ending.Select(chain => chain.Stop()));
        await keeper.Stop();
    }

    private static CommandResult Denied(Problem problem) => new() { Outcome = problem.Outcome, Code = problem.Code, Detail = problem.Detail };
}
