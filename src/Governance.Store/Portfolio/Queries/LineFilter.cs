using Governance.Rules.Statuses;
using Governance.Store.Measures;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Which measures a list shows. What is empty filters nothing.</summary>
internal sealed record LineFilter
{
    public const string Unplaced = "unplaced";

    public string? Node { get; init; }

    public string? Gate { get; init; }

    public Light? Implementation { get; init; }

    public Light? Potential { get; init; }

    public MeasureStatus? State { get; init; }

    public string? Query { get; init; }
}
