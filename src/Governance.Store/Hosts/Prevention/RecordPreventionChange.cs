using System;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What keeps changes out of a host is not what it was. The same look twice is one finding.</summary>
public sealed record RecordPreventionChange : Command
{
    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary><c>PermitKeys</c>, <c>Step:NAME</c>, <c>Privilege:ROLE/PRIVILEGE</c>, <c>Auditing</c>, or <c>Validator:PROJECT/TRANSITION</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was; empty when there was none. Only a subject that the store does not know yet needs it.</summary>
    public string? OldValue { get; init; }

    /// <summary>What it is now; empty when there is none.</summary>
    public string? NewValue { get; init; }

    /// <summary>Who, as the host says: the id of its user.</summary>
    public string? By { get; init; }

    /// <summary>The person whom that user is linked to.</summary>
    public string? ByPersonId { get; init; }

    /// <summary>When it was seen, or when the host says that it happened.</summary>
    public required DateTimeOffset At { get; init; }
}
