using System;

namespace Governance.Store.Divergences;

/// <summary>Body of an audit decision.</summary>
internal sealed record DivergenceRequest
{
    public required AuditDecision Decision { get; init; }

    public string? Reason { get; init; }

    public DateOnly? Until { get; init; }
}
