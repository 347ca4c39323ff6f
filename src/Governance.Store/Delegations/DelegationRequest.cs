using System;
using System.Collections.Generic;

namespace Governance.Store.Delegations;

/// <summary>Body of a delegation.</summary>
internal sealed record DelegationRequest
{
    public required string Delegate { get; init; }

    public required string Role { get; init; }

    public IReadOnlyList<string>? Measures { get; init; }

    public DateTimeOffset? From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Reason { get; init; }
}
