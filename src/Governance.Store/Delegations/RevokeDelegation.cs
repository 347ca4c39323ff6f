using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Ends a delegation: the principal takes it back, the delegate declines it, or an administrator ends it.</summary>
public sealed record RevokeDelegation : Command
{
    /// <summary>The delegation.</summary>
    public required string DelegationId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
