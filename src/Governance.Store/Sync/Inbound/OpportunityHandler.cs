using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Triggers;

namespace Governance.Store.Sync.Inbound;

/// <summary>An opportunity that a trigger rule of the tenant asks for is a demand, never an approval; afterwards what CRM changes is recorded on it.</summary>
internal sealed class OpportunityHandler(ICommandBus bus, IDemandSources demands) : IRowHandler
{
    public DataverseTable Table => DataverseTable.Opportunity;

    /// <inheritdoc/>
    /// <remarks>The row alone does not tell: that is up to the tenant's rules and to what became a demand before.</remarks>
    public bool Wants(DataverseRow row) => row.Number("statecode") is not null;

    /// <inheritdoc/>
    public async ValueTask<bool> WantsAsync(DataverseEnvironment environment, DataverseRow row) =>
        Wants(row)
        && (demands.Fits(environment.Tenant, Opportunity(row)) || await demands.Find(environment.Tenant, environment.Scope, row.Id.ToString("D")) is not null);

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        if (row is null)
        {
            // What was never a demand leaves nothing behind.
            return await demands.Find(environment.Tenant, environment.Scope, id.ToString("D")) is { SourceState: not OpportunityState.Deleted } known
                ? await SendAsync(Gone(environment, id, known), cancellation)
                : Handling.Done;
        }

        return await WantsAsync(environment, row) ? await SendAsync(Seen(environment, id, row), cancellation) : Handling.Done;
    }

    // A customer may be a contact too; the measure names accounts.
    private static string? Customer(DataverseRow row) => row.Lookup("customerid", DataverseTable.Account)?.ToString("D");

    private static CrmOpportunity Opportunity(DataverseRow row) =>
        new((OpportunityState)(int)(row.Number("statecode") ?? 0), row.Text("stepname"), row.Decimal("estimatedvalue"), Customer(row));

    private static RecordDemand Seen(DataverseEnvironment environment, Guid id, DataverseRow row) => new()
    {
        Tenant = environment.Tenant,
        // One demand an opportunity is the store's rule; a changed opportunity is another command.
        CommandId = RowCommands.Id(environment, "opportunity", id, row.Version),
        Actor = Actor.Sync,
        OrganizationId = environment.Scope,
        OpportunityId = id.ToString("D"),
        Name = row.Text("name") is { Length: > 0 } name ? name : $"Opportunity {id:D}",
        CustomerId = Customer(row),
        Amount = row.Decimal("estimatedvalue"),
        CloseDate = DateOnly.TryParseExact(row.Text("estimatedclosedate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        State = (OpportunityState)(int)(row.Number("statecode") ?? 0),
        Stage = row.Text("stepname"),
    };

    private static RecordDemand Gone(DataverseEnvironment environment, Guid id, DemandState known) => new()
    {
        Tenant = environment.Tenant,
        CommandId = RowCommands.Id(environment, "demand-gone", id, known.LedgerNumber),
        Actor = Actor.Sync,
        OrganizationId = environment.Scope,
        OpportunityId = id.ToString("D"),
        Name = known.Name,
        CustomerId = known.CustomerId,
        Amount = known.Amount,
        CloseDate = known.CloseDate,
        State = OpportunityState.Deleted,
    };

    private async Task<Handling> SendAsync(RecordDemand command, CancellationToken cancellation)
    {
        var result = await bus.Submit(command, cancellation);
        return result.Succeeded || result.Code == IntakeErrors.NoTriggerCode
            ? Handling.Done
            : Handling.Later(RowCommands.Words(result));
    }
}
