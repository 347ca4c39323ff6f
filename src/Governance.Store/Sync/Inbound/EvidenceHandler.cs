using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Inbound;

/// <summary>
/// A request for evidence: it counts once the store has fetched the bytes. Its digest is written back by the
/// outbox; a later, different file is a finding.
/// </summary>
internal sealed class EvidenceHandler(
    ICommandBus bus, IEvidenceContent content, IPersonDirectory people, IMeasureReader measures, EvidenceWatch watch) : IRowHandler
{
    private const long Requested = 0;

    public DataverseTable Table => DataverseTable.Evidence;

    public bool Wants(DataverseRow row) => (row.Number("gov_status") ?? Requested) == Requested;

    /// <inheritdoc/>
    /// <remarks>What was captured stays watched, whatever the row says about itself.</remarks>
    public async ValueTask<bool> WantsAsync(DataverseEnvironment environment, DataverseRow row) =>
        Wants(row) || await measures.FindByEvidence(environment.Tenant, RowCommands.Reference(environment, row.Id)) is not null;

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        var source = RowCommands.Reference(environment, id);
        if (await measures.FindByEvidence(environment.Tenant, source) is { } captured)
        {
            return await watch.CompareAsync(environment, captured, source, row, cancellation);
        }

        if (row is null || !Wants(row))
        {
            return Handling.Done;
        }

        var person = await people.CreatorAsync(environment, row);
        if (Problem(row, person) is { } problem)
        {
            return await RequestAnswers.RefuseEvidenceAsync(environment, id, problem, cancellation);
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
            return Handling.Later(RequestRefusals.EvidenceNoFile);
        }

        if (file.Bytes.IsEmpty)
        {
            return await RequestAnswers.RefuseEvidenceAsync(
                environment, id, RequestRefusals.EvidenceEmpty, cancellation);
        }

        // INVARIANT: the bytes are those of the row that was judged; whoever wrote in between is judged by the next look.
        if ((await environment.Client.GetAsync(Table, id, cancellation))?.Version != row.Version)
        {
            return Handling.Later(RequestRefusals.EvidenceChangedMeanwhile);
        }

        var result = await bus.Submit(
            new CaptureEvidence
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, "evidence", id),
                Actor = Actor.Person(person!, RowCommands.Host),
                MeasureId = row.Lookup("gov_measureid")!.Value.ToString("D"),
                Kind = row.Text("gov_kind") ?? "",
                Name = row.Text("gov_name") ?? "",
                Sha256 = await content.Put(environment.Tenant, file.Bytes, cancellation),
                Size = file.Bytes.Length,
                ContentType = file.ContentType,
                Collector = person!,
                ValidFrom = row.Time("gov_validfrom"),
                ValidUntil = row.Time("gov_validuntil"),
                Source = source,
            },
            cancellation);
        if (RowCommands.IsIdTaken(result))
        {
            return Handling.Later(RowCommands.Words(result));
        }

        return result.Succeeded
            ? Handling.Done
            : await RequestAnswers.RefuseEvidenceAsync(environment, id, RowCommands.Words(result), cancellation);
    }

    // Before the file is fetched: nobody's evidence costs nothing, and never counts in the store's own name.
    private static string? Problem(DataverseRow row, string? person)
    {
        if (RowCommands.IsOnBehalf(row))
        {
            return RequestRefusals.EvidenceOnBehalf;
        }

        if (person is null)
        {
            return RequestRefusals.EvidenceUnknownPerson;
        }

        if (!RowAuthors.IsCreatorsOwn(row))
        {
            return RequestRefusals.EvidenceChangedAfterwards;
        }

        return row.Lookup("gov_measureid") is null
            ? RequestRefusals.EvidenceNoMeasure
            : null;
    }
}
