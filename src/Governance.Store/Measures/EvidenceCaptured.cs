using System;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>The store holds the bytes, and they count as evidence.</summary>
public sealed record EvidenceCaptured : DomainEvent
{
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required string ContentType { get; init; }

    public required string Collector { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    public HostReference? Source { get; init; }
}
