using Governance.Store.Commands;

namespace Governance.Store.People.Merging;

/// <summary>A second admin confirms that two records stand for one human.</summary>
public sealed record ConfirmMerge : Command
{
    /// <summary>The record that goes.</summary>
    public required string PersonId { get; init; }

    /// <summary>The record that stays, as the proposal says.</summary>
    public required string Into { get; init; }
}
