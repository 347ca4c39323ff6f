using Governance.Store.Commands;

namespace Governance.Store.People.Roles;

/// <summary>Looks at the roles of a measure again: the time has come at which one begins or ends.</summary>
public sealed record NoteRoles : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }
}
