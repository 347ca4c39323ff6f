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
        // A decision, and a refusal that stands in the ledger, come back through the outbox.
        return result.Succeeded || result.LedgerNumber is not null || RowCommands.HappenedBefore(result)
            ? Handling.Done
            : await RequestAnswers.RefuseReviewAsync(environment, id, RowCommands.Words(result), cancellation);
    }

    private static string? Problem(DataverseRow row, string? person)
    {
        if (RowCommands.IsOnBehalf(row))
        {
            return "The review was created on behalf of somebody else. Sign in yourself and ask again. [Review.OnBehalf]";
        }

        if (person is null)
        {
            return "This Dynamics user is not linked to a person. Ask an administrator for the link, then ask again. [Review.UnknownPerson]";
        }

        if (row.Lookup("gov_measureid") is null)
        {
            return "The review names no measure. Create it from the measure's form. [Review.NoMeasure]";
        }

        return row.Number("gov_requestedoutcome") is { } outcome && Enum.IsDefined((RequestedOutcome)outcome)
            ? null
            : "The review asks for no outcome that can be asked for. Choose Go, Hold, Recycle or Kill. [Review.NoOutcome]";
    }
}
