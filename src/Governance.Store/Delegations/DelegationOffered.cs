using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Somebody delegated a role; it holds once the delegate has accepted.</summary>
public sealed record DelegationOffered : DomainEvent
{
    public required string PrincipalId { get; init; }

    public required string DelegateId { get; init; }

    public required string Role { get; init; }

    public IReadOnlyList<string> Measures { get; init; } = [];

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Reason { get; init; }
}
