using System;

using Governance.Store.Commands;

namespace Governance.Store.Waivers;

/// <summary>Asks for an exception to one criterion of a gate that lies ahead.</summary>
public sealed record AskWaiver : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The first instant at which it holds no more; within 365 days.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
