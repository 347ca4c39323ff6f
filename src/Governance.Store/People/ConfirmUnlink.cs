using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>A second admin confirms that a link is cut.</summary>
public sealed record ConfirmUnlink : Command
{
    /// <summary>The link.</summary>
    public required string LinkId { get; init; }
}
