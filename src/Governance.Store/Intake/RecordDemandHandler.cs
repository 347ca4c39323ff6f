using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Intake;

/// <summary>Records a demand once, whatever command id it comes under.</summary>
internal sealed class RecordDemandHandler : CommandHandler<RecordDemand>
{
    protected override Decision Decide(RecordDemand command, IDecisionView view)
    {
        if (!command.Actor.Is("service"))
        {
            return IntakeErrors.ServiceOnly();
        }

        var fault = Text.Fault("The organization id", command.OrganizationId, 100)
            ?? Text.Fault("The opportunity id", command.OpportunityId, 100)
            ?? Text.Fault("The name", command.Name, 400)
            ?? Text.OptionalFault("The customer id", command.CustomerId, 100)
            ?? Text.OptionalFault("The currency", command.Currency, 3);
        if (fault is not null)
        {
            return fault;
        }

        var id = StoreId.From(command.Tenant, "demand", command.OrganizationId, command.OpportunityId);
        var answer = new JsonObject { ["id"] = id };
        if (view.Find<DemandState>(DemandStreams.NameOf(id)) is not null)
        {
            return Decision.Accept(answer);
        }

        var recorded = new DemandRecorded
        {
            OrganizationId = command.OrganizationId,
            OpportunityId = command.OpportunityId,
            Name = command.Name,
            CustomerId = command.CustomerId,
            Amount = command.Amount,
            Currency = command.Currency,
        };
        return Decision.Accept(answer, new StreamEvent(DemandStreams.NameOf(id), recorded));
    }
}
