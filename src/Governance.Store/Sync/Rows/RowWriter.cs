using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Rules.Permits;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Permits;

namespace Governance.Store.Sync.Rows;

/// <summary>
/// Brings one row to the values that it should have, with a permit for exactly the columns that differ. It reads
/// first and writes with the etag that it read, so that delivering twice, or beside another instance, does no harm.
/// </summary>
internal sealed class RowWriter(
    DataverseClient client, WritePermitSigner signer, Guid organization, string origin)
{
    private const string LedgerColumn = "gov_ledgernumber";
    private const int Tries = 4;

    /// <summary>Writes what differs.</summary>
    public Task<RowAnswer> EnsureAsync(HostRow row, CancellationToken cancellation) =>
        EnsureAsync(row, null, cancellation);

    /// <summary>Writes what differs; <paramref name="watch"/> is told before each try, and what became of it.</summary>
    public async Task<RowAnswer> EnsureAsync(HostRow row, IRowWatch? watch, CancellationToken cancellation)
    {
        var refusal = "The row kept changing while it was written.";
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var current = await client.GetAsync(row.Table, row.Id, Selected(row), cancellation);
            if (current is null && !row.CreateWhenAbsent)
            {
                return new RowAnswer(RowOutcome.Gone);
            }

            var changes = row.Columns
                .Where(column => current is null
                    ? column.Value.Kind != HostValueKind.None
                    : !column.Value.IsIn(current, column.Key))
                .ToDictionary(StringComparer.Ordinal);
            if (current is not null && changes.Count == 0)
            {
                return new RowAnswer(RowOutcome.Same);
            }

            var answer = await WriteAsync(row, current, changes, watch, cancellation);
            if (answer.Outcome == DataverseWriteOutcome.Written)
            {
                watch?.Written();
                return new RowAnswer(RowOutcome.Written);
            }

            // The row tells: a repeat is refused, too, after a first call that arrived though the host seemed away.
            if (watch is not null && SequenceOf(await client.GetAsync(row.Table, row.Id, [PermitColumns.SequenceColumn], cancellation)) <= SequenceOf(current))
            {
                watch.Refused();
            }

            if (answer.Outcome == DataverseWriteOutcome.Refused)
            {
                return new RowAnswer(RowOutcome.Refused, answer.Message);
            }

            // Missing can mean the row, or a row that a lookup names: the next read tells which.
            refusal = answer.Message.Length > 0 ? answer.Message : refusal;
        }

        return new RowAnswer(RowOutcome.Refused, refusal);
    }

    private static long SequenceOf(DataverseRow? row) => row?.Number(PermitColumns.SequenceColumn) ?? 0;

    private async Task<DataverseAnswer> WriteAsync(
        HostRow row, DataverseRow? current, Dictionary<string, HostValue> changes, IRowWatch? watch, CancellationToken cancellation)
    {
        var sequence = SequenceOf(current);
        changes[PermitColumns.SequenceColumn] = HostValue.Of(sequence + 1);
        if (row.Table.HasLedgerNumber && row.LedgerNumber > 0)
        {
            changes[LedgerColumn] = HostValue.Of(row.LedgerNumber);
        }

        if (current is null)
        {
            foreach (var (column, value) in row.AtCreation)
            {
                changes[column] = value;
            }
        }

        var body = new JsonObject();
        var covered = new PermitColumns();
        foreach (var (column, value) in changes)
        {
            value.Write(body, column);
            if (PermitColumns.Covers(row.Table.Name, column))
            {
                covered.Set(column, value.ToPermit());
            }
        }

        body[PermitColumns.PermitColumn] = signer.Sign(new WritePermitGrant
        {
            Origin = origin,
            Organization = organization,
            Table = row.Table.Name,
            Row = row.Id,
            Columns = covered.ToString(),
            Sequence = sequence,
            LedgerNumber = row.LedgerNumber,
        });
        watch?.Writing(changes.Where(change => current is null || !change.Value.IsIn(current, change.Key)).ToDictionary(StringComparer.Ordinal));
        try
        {
            return current is null
                ? await client.CreateAsync(row.Table, row.Id, body, cancellation)
                : await client.UpdateAsync(row.Table, row.Id, body, current.RequiredEtag, cancellation);
        }
        catch (HostException refusal) when (refusal.Status is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
        {
            watch?.Refused();
            throw;
        }
    }

    private static IEnumerable<string> Selected(HostRow row) => row.Columns
        .Select(column => column.Value.IsReference ? $"_{column.Key}_value" : column.Key)
        .Append(PermitColumns.SequenceColumn)
        .Concat(row.Table.HasLedgerNumber ? [LedgerColumn] : []);
}
