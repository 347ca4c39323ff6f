using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>An admin wants a link cut. It counts until another admin confirms that.</summary>
public sealed record ProposeUnlink : Command
{
    /// <summary>The link.</summary>
    public required string LinkId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
