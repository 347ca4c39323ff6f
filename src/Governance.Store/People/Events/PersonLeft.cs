using System;

using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>A person has left: their identities are nobody's, and they hold nothing.</summary>
public sealed record PersonLeft : DomainEvent
{
    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
