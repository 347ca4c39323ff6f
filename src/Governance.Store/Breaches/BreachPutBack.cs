using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The host shows again what the store knows.</summary>
public sealed record BreachPutBack : DomainEvent
{
    public required string Id { get; init; }

    /// <summary>What the column shows since.</summary>
    public string? Value { get; init; }
}
