using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;

namespace Governance.Store.Sync.Inbound;

/// <summary>An answer to an approval step, given in Dynamics by the person whose user created the row.</summary>
internal sealed class ApprovalHandler(ICommandBus bus, IPersonDirectory people) : IRowHandler
{
    private const long Requested = 0;
    private const long Approve = 1;
    private const long Reject = 2;

    public DataverseTable Table => DataverseTable.Approval;

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
            return await RequestAnswers.RefuseApprovalAsync(environment, id, problem, cancellation);
        }

        var result = await bus.Submit(
            new RecordApproval
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, "approval", id),
                Actor = Actor.Person(person!, RowCommands.Host),
                MeasureId = row.Lookup("gov_measureid")!.Value.ToString("D"),
                Gate = row.Text("gov_gatecode") ?? "",
                Step = row.Text("gov_step") ?? "",
                Approve = row.Number("gov_answer") == Approve,
                PacketDigest = row.Text("gov_packetdigest") ?? "",
                Comment = row.Text("gov_comment"),
                Source = RowCommands.Reference(environment, id),
            },
            cancellation);
        if (RowCommands.IsIdTaken(result))
        {
            return Handling.Later(RowCommands.Words(result));
        }

        return result.Succeeded
            ? Handling.Done
            : await RequestAnswers.RefuseApprovalAsync(environment, id, RowCommands.Words(result), cancellation);
    }

    private static string? Problem(DataverseRow row, string? person)
    {
        if (RowCommands.IsOnBehalf(row))
        {
            return RequestRefusals.ApprovalOnBehalf;
        }

        if (person is null)
        {
            return RequestRefusals.ApprovalUnknownPerson;
        }

        if (!RowAuthors.IsAsCreated(row))
        {
            return RequestRefusals.ApprovalChangedAfterwards;
        }

        if (row.Lookup("gov_measureid") is null)
        {
            return RequestRefusals.ApprovalNoMeasure;
        }

        return row.Number("gov_answer") is Approve or Reject
            ? null
            : RequestRefusals.ApprovalNoAnswer;
    }
}
