using Governance.Plugins.Permits;
using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>Anybody may create a request; what the store says of it, and any later change, needs a permit.</summary>
public sealed class RequestGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Create(Tables.OfRequests), StepShape.Update(Tables.OfRequests)];

    private protected override Refusal? Judge(Operation operation)
    {
        var write = GuardedWrite.TakeFrom(operation);
        if (RowState.IsTouched(operation))
        {
            return GuardRefusals.StateChange;
        }

        var isFree = operation.IsCreate
            ? !write.HasPermit && !RequestColumns.SetsStoreOwned(operation.Target)
            : write.IsEmpty;
        return isFree ? null : PermitGuard.Check(operation, write);
    }
}
