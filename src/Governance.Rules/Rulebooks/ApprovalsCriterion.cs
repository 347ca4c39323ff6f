namespace Governance.Rules.Rulebooks;

/// <summary>The approval policy of the gate is satisfied for the packet as it is now.</summary>
public sealed class ApprovalsCriterion : Criterion
{
    /// <summary>Who has to approve.</summary>
    public required ApprovalPolicy Policy { get; init; }
}
