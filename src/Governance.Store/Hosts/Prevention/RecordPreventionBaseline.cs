using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What the first look at a part of a host's protection found: what later looks are compared with, and no finding.</summary>
public sealed record RecordPreventionBaseline : Command
{
    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>The part that was looked at: what its subjects begin with.</summary>
    public required string Area { get; init; }

    /// <summary>Values by subject. Subjects that are known already stay as they are.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
