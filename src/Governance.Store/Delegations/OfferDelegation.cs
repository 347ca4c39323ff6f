using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Delegates a role of the actor, who is the principal.</summary>
public sealed record OfferDelegation : Command
{
    /// <summary>Who is to answer.</summary>
    public required string DelegateId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The measures; empty for all on which the actor holds the role.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>From when; empty for now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant after it, at most 90 days after it begins.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
