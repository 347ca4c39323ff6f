using System;

namespace Governance.Store.Dependencies;

/// <summary>Body of a commitment.</summary>
internal sealed record CommitmentRequest
{
    public required DateOnly Date { get; init; }

    public required string Reason { get; init; }
}
