using System;
using System.Collections.Generic;
using System.Threading.Channels;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Ledger;
using Governance.Store.Outbox;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>
/// The one writer of a tenant's chain: takes what has queued up, decides it, and answers after one transaction with one flush.
/// INVARIANT: nothing is answered before it is durable.
/// </summary>
internal sealed class ChainWriter
{
    private const int MostInBatch = 256;
    private readonly Channel<PendingCommand> queue = Channel.CreateBounded<PendingCommand>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly TenantMemory memory;
    private readonly StreamKinds kinds;
    private readonly Database database;
    private readonly BatchDecider decider;
    private readonly BatchWriter writer;
    private readonly NewsBell bell;
    private readonly TimeProvider clock;
    private Task running = Task.CompletedTask;

    public ChainWriter(string tenant, MerkleTree tree, StreamKinds kinds, Database database, CommandRouter router, BatchWriter writer, NewsBell bell, TimeProvider clock)
    {
        memory = new TenantMemory(tenant, kinds, tree);
        decider = new BatchDecider(router);
        (this.kinds, this.database, this.writer, this.bell, this.clock) = (kinds, database, writer, bell, clock);
    }

    public MerkleTree Tree => memory.Tree;

    public void Start() => running = Task.Run(Run);

    public async Task<Commands.CommandResult> Submit(PendingCommand pending)
    {
        await queue.Writer.WriteAsync(pending);
        return await pending.Answer;
    }

    public Task Stop()
    {
        queue.Writer.TryComplete();
        return running;
    }

    private async Task Run()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<PendingCommand>();
            while (batch.Count < MostInBatch && queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            if (TryCommit(batch) is null)
            {
                continue;
            }

            // The batch as a whole could not be written: each for itself, so that only the guilty one gets the fault.
            foreach (var pending in batch)
            {
                if (TryCommit([pending]) is { } fault)
                {
                    pending.Reset();
                    pending.Fault = fault;
                    pending.Complete();
                }
            }
        }
    }

    private Exception? TryCommit(IReadOnlyList<PendingCommand> batch)
    {
        try
        {
            Commit(batch);
        }
        catch (Exception fault)
        {
            memory.Doubt();
            return fault;
        }

        foreach (var pending in batch)
        {
            pending.Complete();
        }

        return null;
    }

    private void Commit(IReadOnlyList<PendingCommand> batch)
    {
        using var connection = database.Open();
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            memory.Settle(connection);
            var view = new BatchView(memory, kinds, connection, Now());
            decider.Decide(batch, view, connection);
            var leaves = writer.Write(memory.Tenant, view, batch, memory.Tree, connection);
            database.Commit(connection);
            memory.Keep(view.Changed, leaves);
            if (view.Recorded.Count != 0)
            {
                bell.Ring(NewsBell.LedgerOf(memory.Tenant));
            }

            if (view.News.Count != 0)
            {
                bell.Ring(memory.Tenant);
            }
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    private static void RollBack(SqliteConnection connection)
    {
        // A failed COMMIT may already have ended the transaction; then there is nothing to roll back.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Execute("ROLLBACK");
        }
    }
}
