namespace Governance.Store.Risks;

/// <summary>Up to which score a role may accept a risk.</summary>
public sealed record RiskLimit
{
    /// <summary>A role of the measure, or of the tenant. <c>owner</c> is the owner of the measure and the owner of the risk.</summary>
    public required string Role { get; init; }

    /// <summary>The highest score, 1 to 25.</summary>
    public required int UpTo { get; init; }
}
