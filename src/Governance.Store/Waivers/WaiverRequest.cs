using System;

namespace Governance.Store.Waivers;

/// <summary>Body of a request for a waiver.</summary>
internal sealed record WaiverRequest
{
    public required string Gate { get; init; }

    public required string Criterion { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
