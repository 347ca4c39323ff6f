using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Inbound;

/// <summary>
/// A request for evidence: it counts once the store has fetched the bytes. Its digest is written back by the
/// outbox; a later, different file is left to detection.
/// </summary>
internal sealed class EvidenceHandler(ICommandBus bus, IEvidenceContent content, IPersonDirectory people) : IRowHandler
{
    private const long Requested = 0;

    public DataverseTable Table => DataverseTable.Evidence;

    public bool Wants(DataverseRow row) => (row.Number("gov_status") ?? Requested) == Requested;

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        if (row is null || !Wants(row))
        {
            return Handling.Done;
        }

        if (row.Lookup("gov_measureid") is not { } measure)
        {
            return await RequestAnswers.RefuseEvidenceAsync(
                environment, id, "The evidence names no measure. Create it from the measure's form. [Evidence.NoMeasure]", cancellation);
        }

        HostFile? file;
        try
        {
            file = await environment.Client.DownloadAsync(Table, id, "gov_file", HostFile.Longest, cancellation);
        }
        catch (HostException failure) when (failure.Code == HostFile.TooLarge)
        {
            return await RequestAnswers.RefuseEvidenceAsync(
                environment, id, $"{failure.Message} [{failure.Code}]", cancellation);
        }

        if (file is null)
        {
            return Handling.Later("The evidence has no file yet. [Evidence.NoFile]");
        }

        var person = await people.CreatorAsync(environment, row);
        var result = await bus.Submit(
            new CaptureEvidence
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, "evidence", id),
                Actor = Who(row, person),
                MeasureId = measure.ToString("D"),
                Kind = row.Text("gov_kind") ?? "",
                Name = row.Text("gov_name") ?? "",
                Sha256 = await content.Put(environment.Tenant, file.Bytes, cancellation),
                Size = file.Bytes.Length,
                ContentType = file.ContentType,
                Collector = person ?? $"dataverse:{row.Lookup("createdby"):D}",
                ValidFrom = row.Time("gov_validfrom"),
                ValidUntil = row.Time("gov_validuntil"),
                Source = RowCommands.Reference(environment, id),
            },
            cancellation);
        return result.Succeeded || RowCommands.HappenedBefore(result)
            ? Handling.Done
            : await RequestAnswers.RefuseEvidenceAsync(environment, id, RowCommands.Words(result), cancellation);
    }

    private static Actor Who(DataverseRow row, string? person) =>
        person is not null && !RowCommands.IsOnBehalf(row)
            ? Actor.Person(person, RowCommands.Host)
            : Actor.Sync with { Via = RowCommands.Host };
}
