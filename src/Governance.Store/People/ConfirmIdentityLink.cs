using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>A second admin confirms a link.</summary>
public sealed record ConfirmIdentityLink : Command
{
    /// <summary>The link.</summary>
    public required string LinkId { get; init; }
}
