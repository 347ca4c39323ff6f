using Governance.Store.Commands;

namespace Governance.Store.People.Touchpoints;

/// <summary>Records, changes or takes away a touchpoint of a measure.</summary>
public sealed record SetTouchpoint : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is taken away; then nothing else is looked at but the reason.</summary>
    public bool Remove { get; init; }

    /// <summary>The function that hands over.</summary>
    public string FromFunction { get; init; } = string.Empty;

    /// <summary>The function that takes over.</summary>
    public string ToFunction { get; init; } = string.Empty;

    /// <summary>What is handed over.</summary>
    public string About { get; init; } = string.Empty;

    /// <summary>The accountable person.</summary>
    public string? PersonId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
