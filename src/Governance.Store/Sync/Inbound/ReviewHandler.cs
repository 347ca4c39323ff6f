using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;

namespace Governance.Store.Sync.Inbound;

/// <summary>A request to pass a gate. The store decides on all facts; the row gets the answer.</summary>
internal sealed class ReviewHandler(ICommandBus bus, IPersonDirectory people) : IRowHandler
{
    private const long Requested = 0;

    public DataverseTable Table => DataverseTable.Review;

    public bool Wants(DataverseRow row) => (row.Number("gov_status") ?? Requested) == Requested;

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        if (row is null || !Wants(row))
        {
            return Handling.Done;
        }

        var person = await people.CreatorAsync(environment, row);
        if (Problem(row, person) is { } problem)
        {
            return await RequestAnswers.RefuseReviewAsync(environment, id, problem, cancellation);
        }

        var result = await bus.Submit(
            new ReviewGate
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, "review", id),
                Actor = Actor.Person(person!, RowCommands.Host),
                MeasureId = row.Lookup("gov_measureid")!.Value.ToString("D"),
                Gate = row.Text("gov_gatecode") ?? "",
                Outcome = (RequestedOutcome)row.Number("gov_requestedoutcome")!.Value,
                Reason = row.Text("gov_reason"),
                Source = RowCommands.Reference(environment, id),
            },
            cancellation);
        if (RowCommands.IsIdTaken(result))
        {
            return Handling.Later(RowCommands.Words(result));
        }

        // A decision, and a refusal that stands in the ledger, come back through the outbox.
        return result.Succeeded || result.LedgerNumber is not null
            ? Handling.Done
            : await RequestAnswers.RefuseReviewAsync(environment, id, RowCommands.Words(result), cancellation);
    }

    private static string? Problem(DataverseRow row, string? person)
    {
        if (RowCommands.IsOnBehalf(row))
        {
            return RequestRefusals.ReviewOnBehalf;
        }

        if (person is null)
        {
            return RequestRefusals.ReviewUnknownPerson;
        }

        if (!RowAuthors.IsAsCreated(row))
        {
            return RequestRefusals.ReviewChangedAfterwards;
        }

        if (row.Lookup("gov_measureid") is null)
        {
            return RequestRefusals.ReviewNoMeasure;
        }

        if (row.Number("gov_requestedoutcome") is not { } outcome || !Enum.IsDefined((RequestedOutcome)outcome))
        {
            return RequestRefusals.ReviewNoOutcome;
        }

        return (RequestedOutcome)outcome == RequestedOutcome.ConditionalGo ? RequestRefusals.ReviewNoConditions : null;
    }
}
