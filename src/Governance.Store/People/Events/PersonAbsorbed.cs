using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>This record stands for another one of the same human from now on, with that one's identities.</summary>
public sealed record PersonAbsorbed : DomainEvent
{
    public required string Absorbed { get; init; }

    public required IReadOnlyList<IdentityLink> Links { get; init; }
}
