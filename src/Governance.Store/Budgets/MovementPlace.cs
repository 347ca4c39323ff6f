namespace Governance.Store.Budgets;

/// <summary>One side of a movement.</summary>
internal sealed record MovementPlace
{
    public required string MeasureId { get; init; }

    public required string Period { get; init; }
}
