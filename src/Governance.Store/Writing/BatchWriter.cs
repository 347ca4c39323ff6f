using System.Collections.Generic;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Ledger;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>Puts what a batch came to into the open transaction: ledger, projections, outbox, answers, checkpoint.</summary>
internal sealed class BatchWriter(ServerSigner signer)
{
    /// <summary>The leaf hashes of the entries written, to be taken into the tree after the commit.</summary>
    public IReadOnlyList<byte[]> Write(string tenant, BatchView view, IReadOnlyList<PendingCommand> batch, MerkleTree tree, SqliteConnection connection)
    {
        var leaves = WriteLedger(tenant, view, tree, connection);
        ProjectionWriter.Write(connection, tenant, view.Changed, view.Lookups);
        WriteOutbox(tenant, view, connection);
        WriteAnswers(tenant, batch, connection);
        return leaves;
    }

    private static void WriteOutbox(string tenant, BatchView view, SqliteConnection connection)
    {
        foreach (var (_, (news, number)) in view.News)
        {
            connection.Execute(
                "INSERT INTO outbox (tenant, host, kind, id, measure_id, number, attempts, due_at, reason) VALUES (@tenant, @Host, @Kind, @Id, @MeasureId, @number, 0, 0, '') "
                + "ON CONFLICT (tenant, host, kind, id) DO UPDATE SET number=excluded.number, measure_id=excluded.measure_id, attempts=0, due_at=0, reason=''",
                new { tenant, news.Host, news.Kind, news.Id, news.MeasureId, number });
        }
    }

    private static void WriteAnswers(string tenant, IReadOnlyList<PendingCommand> batch, SqliteConnection connection)
    {
        foreach (var pending in batch)
        {
            if (pending.IsNew)
            {
                connection.Execute(
                    "INSERT INTO commands (tenant, command_id, digest, result) VALUES (@tenant, @id, @digest, @result)",
                    new { tenant, id = pending.Command.CommandId, digest = pending.Digest, result = JsonSerializer.Serialize(pending.Result, ResultJson.Options) });
            }
        }
    }

    private List<byte[]> WriteLedger(string tenant, BatchView view, MerkleTree tree, SqliteConnection connection)
    {
        var leaves = new List<byte[]>(view.Recorded.Count);
        foreach (var recorded in view.Recorded)
        {
            var entry = EntryCodec.Write(recorded);
            connection.Execute(
                "INSERT INTO ledger (tenant, number, stream, version, type, command_id, leaf, entry) VALUES (@tenant, @Number, @Stream, @Version, @Type, @CommandId, @Leaf, @Bytes)",
                new { tenant, entry.Number, entry.Stream, entry.Version, entry.Type, entry.CommandId, entry.Leaf, entry.Bytes });
            leaves.Add(entry.Leaf);
        }

        if (leaves.Count != 0)
        {
            var size = tree.Size + leaves.Count;
            connection.Execute(
                "INSERT INTO checkpoints (tenant, size, note) VALUES (@tenant, @size, @note)",
                new { tenant, size, note = signer.Sign(tenant, size, tree.RootWith(leaves)) });
        }

        return leaves;
    }
}
