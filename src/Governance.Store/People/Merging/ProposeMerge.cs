using Governance.Store.Commands;

namespace Governance.Store.People.Merging;

/// <summary>An admin says that two records stand for one human. It counts once another admin has confirmed it.</summary>
public sealed record ProposeMerge : Command
{
    /// <summary>The record that goes.</summary>
    public required string PersonId { get; init; }

    /// <summary>The record that stays.</summary>
    public required string Into { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
