using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>The delegate takes a delegation on.</summary>
public sealed record AcceptDelegation : Command
{
    /// <summary>The delegation.</summary>
    public required string DelegationId { get; init; }
}
