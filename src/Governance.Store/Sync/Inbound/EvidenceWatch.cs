using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Inbound;

/// <summary>Compares the file of a captured evidence row with the captured bytes. The store's copy stays the evidence.</summary>
internal sealed class EvidenceWatch(ICommandBus bus, IPersonDirectory people, TimeProvider clock)
{
    private const string Column = "gov_file";

    /// <summary>Looks once; <paramref name="row"/> is null when the row is gone.</summary>
    public async Task<Handling> CompareAsync(
        DataverseEnvironment environment, MeasureState measure, HostReference source, DataverseRow? row, CancellationToken cancellation)
    {
        var item = measure.Evidence.Find(known => known.Source == source)!;
        if (item.Revoked)
        {
            return Handling.Done;
        }

        var shown = row is null ? null : await DigestAsync(environment, row.Id, cancellation);
        var findings = measure.Breaches.Where(known => known.Kind == BreachKind.EvidenceReplaced && known.Change.Row == source.ExternalId).ToList();
        foreach (var before in Before(item, findings, shown))
        {
            var change = new HostChange
            {
                Id = StoreId.From(
                    environment.Tenant, environment.Scope, source.ExternalId, before ?? "", shown ?? "", findings.Sum(known => known.Times).ToString(CultureInfo.InvariantCulture)),
                Host = source.Host,
                Scope = source.Scope,
                Row = source.ExternalId,
                Column = Column,
                OldValue = before,
                NewValue = shown,
                By = row?.Lookup("modifiedby")?.ToString("D"),
                ByPersonId = row?.Lookup("modifiedby") is { } user
                    ? await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, user.ToString("D"))
                    : null,
                At = row?.Time("modifiedon") ?? clock.GetUtcNow(),
            };
            if (await RecordAsync(environment, measure, change, cancellation) is { } refused)
            {
                return Handling.Later(refused);
            }
        }

        return Handling.Done;
    }

    // What the file was before: of one that is as captured again, each finding that nobody has taken back yet.
    private static IEnumerable<string?> Before(EvidenceItem item, List<Breach> findings, string? shown)
    {
        var standing = findings.Where(known => known.ReturnAuditId is null).Select(known => known.StandingValue).Reverse().ToList();
        if (shown == item.Sha256)
        {
            return standing;
        }

        var last = standing.Count > 0 ? standing[0] : item.Sha256;
        return shown == last ? [] : [last];
    }

    private static async Task<string?> DigestAsync(DataverseEnvironment environment, Guid id, CancellationToken cancellation)
    {
        try
        {
            var file = await environment.Client.DownloadAsync(DataverseTable.Evidence, id, Column, HostFile.Longest, cancellation);
            return file is null ? null : Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        }
        catch (HostException failure) when (failure.Code == HostFile.TooLarge)
        {
            return "larger than the store takes";
        }
    }

    private async Task<string?> RecordAsync(
        DataverseEnvironment environment, MeasureState measure, HostChange change, CancellationToken cancellation)
    {
        // An id that was used is a finding that was recorded, by another look at the same file.
        var result = await bus.Submit(
            new RecordBreach
            {
                Tenant = environment.Tenant,
                CommandId = "dv:file:" + change.Id,
                Actor = Actor.Sync,
                MeasureId = measure.Id,
                Kind = BreachKind.EvidenceReplaced,
                Change = change,
            },
            cancellation);
        return result.Succeeded || RowCommands.IsIdTaken(result) ? null : RowCommands.Words(result);
    }
}
