using System;
using System.Collections.Generic;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What one look at a part of a host's protection saw.</summary>
public sealed record PreventionLook
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>The part: one subject, or, ending in a colon, what many begin with. Known subjects of it that were not seen are gone.</summary>
    public required string Area { get; init; }

    /// <summary>Values by subject.</summary>
    public required IReadOnlyDictionary<string, string> Seen { get; init; }

    /// <summary>What a subject that the store does not know yet must be; one that is not named here may be what the first look sees.</summary>
    public IReadOnlyDictionary<string, string?> Expected { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Who last changed a subject; one that the host does not tell of is absent.</summary>
    public IReadOnlyDictionary<string, PreventionAuthor> Authors { get; init; } = new Dictionary<string, PreventionAuthor>(StringComparer.Ordinal);

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
