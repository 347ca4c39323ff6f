using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>A measure was put into a MeasurePackage, or taken out of one.</summary>
public sealed record MeasurePlaced : DomainEvent
{
    public string? OldParentId { get; init; }

    public string? ParentId { get; init; }
}
