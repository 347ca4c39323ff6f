using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>An admin said that this record stands for the same human as another one.</summary>
public sealed record PersonMergeProposed : DomainEvent
{
    public required string Into { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
