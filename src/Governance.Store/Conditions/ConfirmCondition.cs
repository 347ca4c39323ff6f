using Governance.Store.Commands;

namespace Governance.Store.Conditions;

/// <summary>Somebody other than who said that a condition is met confirms it, or finds that it is not.</summary>
public sealed record ConfirmCondition : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The condition.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is met; if not, it is open again.</summary>
    public required bool Met { get; init; }

    /// <summary>Why it is not met; required then.</summary>
    public string? Reason { get; init; }
}
