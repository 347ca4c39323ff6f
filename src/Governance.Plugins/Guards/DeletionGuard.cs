using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>No governed row is deleted.</summary>
public sealed class DeletionGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Delete(withPreImage: false, Tables.All)];

    private protected override Refusal? Judge(Operation operation) => GuardRefusals.Deletion;
}
