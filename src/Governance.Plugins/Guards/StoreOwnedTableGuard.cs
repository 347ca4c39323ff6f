using Governance.Plugins.Permits;
using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>Rows of the store's tables are created and changed with a permit only, whoever asks.</summary>
public sealed class StoreOwnedTableGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Create(Tables.OfTheStore), StepShape.Update(Tables.OfTheStore)];

    private protected override Refusal? Judge(Operation operation)
    {
        var write = GuardedWrite.TakeFrom(operation);
        if (RowState.IsTouched(operation))
        {
            return GuardRefusals.StateChange;
        }

        return operation.IsUpdate && write.IsEmpty ? null : PermitGuard.Check(operation, write);
    }
}
