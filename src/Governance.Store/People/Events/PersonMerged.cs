using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>A second admin confirmed it: the other record stands for both.</summary>
public sealed record PersonMerged : DomainEvent
{
    public required string Into { get; init; }

    public required string ConfirmedBy { get; init; }
}
