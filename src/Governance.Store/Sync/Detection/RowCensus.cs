using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Compares every measure's row with what the store knows: once for each finding about the host's protection, once when
/// that has been taken back, and at each look while auditing is off. It finds what no history tells.
/// </summary>
internal sealed class RowCensus(
    ISyncState state, PreventionBook book, IMeasureReader measures, PastMeasures past, SyncDatabase database, ICommandBus bus, TimeProvider clock)
{
    private const string Source = "census";
    private const int Page = 1000;
    private static readonly IReadOnlyList<string> Columns = [.. GateColumns.Dataverse, "gov_ledgernumber", "modifiedon"];

    /// <summary>Compares if there is a reason to. A census that fails half-way is taken again as a whole.</summary>
    public async Task TakeAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        if (book.Find(environment.Tenant, RowCommands.Host, environment.Scope) is not { } protection)
        {
            return;
        }

        var taken = await state.Known(environment.Tenant, environment.Scope, Source);
        var due = protection.Findings
            .SelectMany(finding => finding.ReturnedAt is null ? [finding.Id] : new[] { finding.Id, finding.Id + " returned" })
            .Where(reason => !taken.Contains(reason))
            .ToList();
        var isBlind = protection.Subjects.GetValueOrDefault(AuditSwitches.Subject)?.Seen == AuditSwitches.Off;
        if (due.Count == 0 && !isBlind)
        {
            return;
        }

        var cause = due.Count > 0 ? due[^1].Split(' ')[0] : protection.Findings.FindLast(finding => finding.Subject == AuditSwitches.Subject)?.Id;
        await CompareAllAsync(environment, HostChange.CensusOf(cause ?? AuditSwitches.Subject), cancellation);
        await state.Keep(new Look(environment.Tenant, environment.Scope, Source, "") { Seen = due });
    }

    private async Task CompareAllAsync(DataverseEnvironment environment, string cause, CancellationToken cancellation)
    {
        var rows = (await environment.Client.ListAsync(
            $"{DataverseTable.Measure.Set}?$select={DataverseTable.Measure.Key},{string.Join(',', Columns)}", DataverseTable.Measure.Key, cancellation))
            .ToDictionary(row => row.Id);
        string? after = null;
        for (IReadOnlyList<MeasureState> page; (page = await measures.List(environment.Tenant, after, Page)).Count > 0; after = page[^1].Id)
        {
            foreach (var measure in page.Where(measure => measure.DemandSource.Scope == environment.Scope))
            {
                if (Differences(measure, rows.GetValueOrDefault(Guid.Parse(measure.Id))).Count > 0)
                {
                    await CompareAsync(environment, measure.Id, cause, cancellation);
                }
            }

            if (page.Count < Page)
            {
                break;
            }
        }
    }

    // The row is read anew and the measure after it, so that what the store decided meanwhile is known to be on its way.
    private async Task CompareAsync(DataverseEnvironment environment, string measureId, string cause, CancellationToken cancellation)
    {
        var row = await environment.Client.GetAsync(DataverseTable.Measure, Guid.Parse(measureId), Columns, cancellation);
        if (await measures.Find(environment.Tenant, measureId) is not { } measure)
        {
            return;
        }

        var isLate = IsLate(environment.Tenant, measureId);
        var shown = isLate && row?.Number("gov_ledgernumber") is { } number ? past.At(environment.Tenant, measureId, number) : null;
        if (isLate && row is null)
        {
            return;
        }

        foreach (var (column, value) in Differences(measure, row))
        {
            var isOfThen = shown is not null && GateColumns.ValueOf(shown, column) == value;
            var isKnown = measure.Breaches.Exists(known => known.Kind == BreachKind.GateChangedInHost
                && known.Change.Row == measureId && known.Change.Column == column && known.StandingValue == value
                && known.Change.Scope == environment.Scope && known.ReturnAuditId is null
                && (known.AwaitsPutBack || known.Holds || isLate));
            if (!isOfThen && !isKnown)
            {
                await RecordAsync(environment, measure, column, value, cause, row, cancellation);
            }
        }
    }

    private static List<(string Column, string? Value)> Differences(MeasureState measure, DataverseRow? row) =>
    [
        .. GateColumns.Dataverse
            .Select(column => (Column: column, Value: ValueIn(row, column)))
            .Where(cell => cell.Value != GateColumns.ValueOf(measure, cell.Column)),
    ];

    private static string? ValueIn(DataverseRow? row, string column) =>
        row?.Number(column)?.ToString(CultureInfo.InvariantCulture) ?? (row?.Text(column) is { Length: > 0 } text ? text : null);

    // Whether the host has yet to be shown something about the measure.
    private bool IsLate(string tenant, string measureId)
    {
        using var connection = database.Open();
        return Dapper.SqlMapper.ExecuteScalar<long>(
            connection,
            "SELECT count(*) FROM outbox WHERE tenant=@tenant AND host=@host AND kind='measure' AND id=@measureId",
            new { tenant, host = RowCommands.Host, measureId }) > 0;
    }

    private async Task RecordAsync(
        DataverseEnvironment environment, MeasureState measure, string column, string? value, string cause, DataverseRow? row, CancellationToken cancellation)
    {
        var earlier = measure.Breaches.Where(known => known.Change.Row == measure.Id && known.Change.Column == column).Sum(known => known.Times);
        var id = StoreId.From(environment.Tenant, environment.Scope, cause, measure.Id, column, value ?? "", earlier.ToString(CultureInfo.InvariantCulture));
        var result = await bus.Submit(
            new RecordBreach
            {
                Tenant = environment.Tenant,
                CommandId = "dv:census:" + id,
                Actor = Actor.Sync,
                MeasureId = measure.Id,
                Change = new HostChange
                {
                    Id = id,
                    Host = RowCommands.Host,
                    Scope = environment.Scope,
                    Row = measure.Id,
                    Column = column,
                    OldValue = GateColumns.ValueOf(measure, column),
                    NewValue = value,
                    At = row?.Time("modifiedon") ?? clock.GetUtcNow(),
                    AuditId = cause,
                },
            },
            cancellation);
        if (!result.Succeeded && !RowCommands.IsIdTaken(result))
        {
            throw new HostException("Detection.NotRecorded", 200, RowCommands.Words(result));
        }
    }
}
