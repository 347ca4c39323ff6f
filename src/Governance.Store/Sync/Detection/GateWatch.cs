using System;
using System.Collections.Generic;
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

    private readonly AuditHistory history = new(state);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        await history.FollowAsync(environment, Source, "gov_measure", async audits =>
        {
            var found = new List<(string Measure, HostChange Change)>();
            var rewinds = audits.Where(WriteJournal.IsRewind).ToList();
            foreach (var audit in audits)
            {
                journal.CloseRewound(environment, audit, rewinds);
                found.AddRange(await FoundInAsync(environment, audit));
            }

            // What a look finds in one column is recorded at once.
            foreach (var changes in found.GroupBy(item => (item.Measure, item.Change.Column), item => item.Change))
            {
                await RecordAsync(environment, changes.Key.Measure, [.. changes], cancellation);
            }

            journal.ClosePassed(environment, audits);
        }, cancellation);
        await journal.SettleAsync(environment, cancellation);
        journal.Prune(environment);
    }

    private async Task<IEnumerable<(string Measure, HostChange Change)>> FoundInAsync(DataverseEnvironment environment, AuditRow audit)
    {
        var columns = GateColumns.Dataverse.Where(audit.Changes.ContainsKey).ToList();
        if (columns.Count == 0
            || await measures.Find(environment.Tenant, audit.Row.ToString("D")) is not { } measure
            || measure.DemandSource.Scope != environment.Scope
            || journal.IsEcho(environment, audit))
        {
            return [];
        }

        var by = audit.User?.ToString("D");
        var person = by is null ? null : await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, by);
        return columns.Select(column => (measure.Id, new HostChange
        {
            Id = StoreId.From(environment.Tenant, environment.Scope, Name(audit.Id), column),
            Host = RowCommands.Host,
            Scope = environment.Scope,
            Row = audit.Row.ToString("D"),
            Column = column,
            OldValue = audit.Changes[column].Old,
            NewValue = audit.Changes[column].New,
            By = by,
            ByPersonId = person,
            At = audit.At,
            AuditId = Name(audit.Id),
        }));
    }

    private async Task RecordAsync(DataverseEnvironment environment, string measure, List<HostChange> changes, CancellationToken cancellation)
    {
        var result = await bus.Submit(
            new RecordBreach
            {
                Tenant = environment.Tenant,
                CommandId = "dv:breach:" + (changes.Count == 1 ? changes[0].Id : StoreId.From([.. changes.Select(change => change.Id)])),
                Actor = Actor.Sync,
                MeasureId = measure,
                Change = changes[0],
                Later = changes[1..],
            },
            cancellation);

        // An id that was used is a finding that was recorded, with the person as linked then.
        if (!result.Succeeded && !RowCommands.IsIdTaken(result))
        {
            throw new HostException("Detection.NotRecorded", 200, RowCommands.Words(result));
        }
    }

    private static string Name(Guid id) => id.ToString("D");
}
