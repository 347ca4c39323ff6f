using System;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Body of the validation of an assumption.</summary>
internal sealed record ValidationRequest
{
    public required Credibility Credibility { get; init; }

    public string? Reason { get; init; }

    public DateOnly? RecheckOn { get; init; }
}
