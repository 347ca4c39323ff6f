using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>No governed row is deactivated or activated by the deprecated messages; by Update the other guards refuse it.</summary>
public sealed class StateChangeGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => StepShape.SetState(withPreImage: false, Tables.All);

    private protected override Refusal? Judge(Operation operation) => GuardRefusals.StateChange;
}
