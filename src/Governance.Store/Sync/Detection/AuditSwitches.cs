using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Whether the environment's auditing is on, and each time that somebody switched it, also there and back between two
/// looks: the environment audits the switch itself. The first look notes where that history stands.
/// </summary>
internal sealed class AuditSwitches(ISyncState state, PreventionBook book, IPersonDirectory people)
{
    public const string Subject = "Auditing";
    public const string On = "on";
    public const string Off = "off";

    private const string Source = "audit-switch";
    private const string Query = "audits?$select=auditid,createdon,action,_objectid_value,_userid_value&$filter=";

    // 107 on, 110 off for the organization; 108 off for a table, 109 off for a column, 111 a part of the log deleted.
    private static readonly Dictionary<long, string> Actions = new()
    {
        [107] = Subject, [110] = Subject, [108] = "Auditing:table", [109] = "Auditing:column", [111] = "Auditing:log",
    };

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Whether auditing is on, by subject.</summary>
    public static async Task<SeenPart> LookAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        var rows = await environment.Client.ListAsync("organizations?$select=organizationid,isauditenabled", "organizationid", cancellation);
        var organization = rows.FirstOrDefault(row => row.Id == environment.Organization)
            ?? throw new HostException("Dataverse.Unexpected", 200, "The environment does not show its organization.");
        var seen = new SeenPart();
        seen.Add(Subject, JsonBody.Member(organization.Values, "isauditenabled") is { ValueKind: System.Text.Json.JsonValueKind.True } ? On : Off);
        return seen;
    }

    /// <summary>Records each switch that was not known.</summary>
    public async Task FollowAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        var cursor = await state.Cursor(environment.Tenant, environment.Scope, Source);
        var filter = $"({string.Join(" or ", Actions.Keys.Order().Select(action => $"action eq {action}"))})";
        var position = cursor is null
            ? await NewestAsync(environment, filter, cancellation)
            : DateTimeOffset.ParseExact(cursor, "O", CultureInfo.InvariantCulture);
        var from = (position - Overlap).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var rows = await environment.Client.ListAsync($"{Query}{filter} and createdon ge {from}&$orderby=createdon", "auditid", cancellation);
        var known = await state.Known(environment.Tenant, environment.Scope, Source);
        foreach (var row in rows.Where(row => cursor is not null && !known.Contains(row.Id.ToString("D"))))
        {
            await RecordAsync(environment, row, cancellation);
        }

        var seen = rows.Select(row => row.Id.ToString("D")).ToHashSet(StringComparer.Ordinal);
        var newest = rows.Select(row => row.Time("createdon")).OfType<DateTimeOffset>().Append(position).Max();
        await state.Keep(new Look(environment.Tenant, environment.Scope, Source, newest.ToString("O", CultureInfo.InvariantCulture))
        {
            Seen = seen,
            Gone = [.. known.Except(seen)],
        });
    }

    private static async Task<DateTimeOffset> NewestAsync(DataverseEnvironment environment, string filter, CancellationToken cancellation)
    {
        var rows = await environment.Client.ListAsync($"{Query}{filter}&$orderby=createdon desc&$top=1", "auditid", cancellation);
        return rows.Select(row => row.Time("createdon")).OfType<DateTimeOffset>().FirstOrDefault(DateTimeOffset.UnixEpoch + Overlap);
    }

    private async Task RecordAsync(DataverseEnvironment environment, DataverseRow row, CancellationToken cancellation)
    {
        if (row.Number("action") is not { } action || !Actions.TryGetValue(action, out var subject) || row.Time("createdon") is not { } at)
        {
            return;
        }

        // A table, a column or a part of the log has no state that is read: each entry is a change of its own.
        var (before, after) = action switch
        {
            107 => (Off, On),
            110 => (On, Off),
            _ => (null, $"{row.Lookup("objectid"):D} {row.Id:D}".Trim()),
        };
        var by = row.Lookup("userid")?.ToString("D");
        var refusal = await book.RecordAsync(
            new RecordPreventionChange
            {
                Tenant = environment.Tenant,
                CommandId = $"prevention:audit:{row.Id:D}",
                Actor = Actor.Sync,
                Host = RowCommands.Host,
                Scope = environment.Scope,
                Subject = subject,
                OldValue = before,
                NewValue = after,
                By = by,
                ByPersonId = by is null ? null : await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, by),
                At = at,
            },
            cancellation);
        if (refusal is not null)
        {
            throw new HostException("Detection.NotRecorded", 200, refusal);
        }
    }
}
