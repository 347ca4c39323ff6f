using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>An admin says that an identity of a host is this person. It counts once another admin has confirmed it.</summary>
public sealed record ProposeIdentityLink : Command
{
    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary><c>dataverse</c>, <c>jira</c> or <c>entra</c>.</summary>
    public required string System { get; init; }

    /// <summary>OrganizationId, cloudId or Entra tenant id.</summary>
    public required string Scope { get; init; }

    /// <summary>systemuserid, accountId or object id.</summary>
    public required string Subject { get; init; }
}
