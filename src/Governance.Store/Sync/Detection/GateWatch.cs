using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Reads the environment's own history for changes of governed columns that are not the store's. Every entry is read,
/// so that there-and-back between two looks is found. The first look notes where the history stands and raises nothing.
/// </summary>
internal sealed class GateWatch(ISyncState state, WriteJournal journal, IMeasureReader measures, IPersonDirectory people, ICommandBus bus)
{
    private const string Source = "audit";

    // Entries of a transaction that was open during the last look carry a time before it.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        var cursor = await state.Cursor(environment.Tenant, environment.Scope, Source);
        var position = cursor is null ? await NewestAsync(environment, cancellation) : Read(cursor);
        var audits = await SinceAsync(environment, position - Overlap, cancellation);
        var known = await state.Known(environment.Tenant, environment.Scope, Source);
        if (cursor is not null)
        {
            foreach (var audit in audits.Where(audit => !known.Contains(Name(audit.Id))))
            {
                await HandleAsync(environment, audit, cancellation);
            }
        }

        // What did not come back lies before the overlap, and never comes again.
        var seen = audits.Select(audit => Name(audit.Id)).ToHashSet(StringComparer.Ordinal);
        var newest = audits.Select(audit => audit.At).Append(position).Max();
        await state.Keep(new Look(environment.Tenant, environment.Scope, Source, newest.ToString("O", CultureInfo.InvariantCulture))
        {
            Seen = seen,
            Gone = [.. known.Except(seen)],
        });
        journal.Prune(environment);
    }

    private async Task HandleAsync(DataverseEnvironment environment, AuditRow audit, CancellationToken cancellation)
    {
        var columns = GateColumns.Dataverse.Where(audit.Changes.ContainsKey).ToList();
        if (columns.Count == 0
            || await measures.Find(environment.Tenant, audit.Row.ToString("D")) is not { } measure
            || measure.DemandSource.Scope != environment.Scope
            || journal.IsEcho(environment, audit))
        {
            return;
        }

        var by = audit.User?.ToString("D");
        var person = by is null ? null : await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, by);
        foreach (var column in columns)
        {
            var id = StoreId.From(environment.Tenant, environment.Scope, Name(audit.Id), column);
            var (before, after) = audit.Changes[column];
            var result = await bus.Submit(
                new RecordBreach
                {
                    Tenant = environment.Tenant,
                    CommandId = "dv:breach:" + id,
                    Actor = Actor.Sync,
                    MeasureId = measure.Id,
                    Change = new HostChange
                    {
                        Id = id,
                        Host = RowCommands.Host,
                        Scope = environment.Scope,
                        Row = audit.Row.ToString("D"),
                        Column = column,
                        OldValue = before,
                        NewValue = after,
                        By = by,
                        ByPersonId = person,
                        At = audit.At,
                        AuditId = Name(audit.Id),
                    },
                },
                cancellation);

            // An id that was used is a finding that was recorded, with the person as linked then.
            if (!result.Succeeded && !RowCommands.IsIdTaken(result))
            {
                throw new HostException("Detection.NotRecorded", 200, RowCommands.Words(result));
            }
        }
    }

    // Where no entry is, nothing can come to light later that was there before.
    private static async Task<DateTimeOffset> NewestAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        var newest = await environment.Client.ListAsync($"{AuditRow.Query}&$orderby=createdon desc&$top=1", "auditid", cancellation);
        return newest.Select(AuditRow.From).OfType<AuditRow>().Select(audit => audit.At).FirstOrDefault(DateTimeOffset.UnixEpoch);
    }

    private static async Task<IReadOnlyList<AuditRow>> SinceAsync(DataverseEnvironment environment, DateTimeOffset since, CancellationToken cancellation)
    {
        var from = since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var rows = await environment.Client.ListAsync($"{AuditRow.Query} and createdon ge {from}&$orderby=createdon", "auditid", cancellation);
        return [.. rows.Select(AuditRow.From).OfType<AuditRow>()];
    }

    private static DateTimeOffset Read(string cursor) =>
        DateTimeOffset.ParseExact(cursor, "O", CultureInfo.InvariantCulture);

    private static string Name(Guid id) => id.ToString("D");
}
