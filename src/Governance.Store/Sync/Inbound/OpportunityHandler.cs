using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;

namespace Governance.Store.Sync.Inbound;

/// <summary>A won opportunity is a demand, never an approval.</summary>
internal sealed class OpportunityHandler(ICommandBus bus) : IRowHandler
{
    private const long Won = 1;

    public DataverseTable Table => DataverseTable.Opportunity;

    public bool Wants(DataverseRow row) => row.Number("statecode") == Won;

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        if (row is null || !Wants(row))
        {
            return Handling.Done;
        }

        var result = await bus.Submit(
            new RecordDemand
            {
                Tenant = environment.Tenant,
                // One demand an opportunity is the store's rule; a renamed opportunity is another command.
                CommandId = RowCommands.Id(environment, "won", id, row.Version),
                Actor = Actor.Sync,
                OrganizationId = environment.Scope,
                OpportunityId = id.ToString("D"),
                Name = row.Text("name") is { Length: > 0 } name ? name : $"Opportunity {id:D}",
                // A customer may be a contact too; the measure names accounts.
                CustomerId = row.Lookup("customerid", DataverseTable.Account)?.ToString("D"),
                Amount = row.Decimal("estimatedvalue"),
            },
            cancellation);
        return result.Succeeded
            ? Handling.Done
            : Handling.Later(RowCommands.Words(result));
    }
}
