namespace Governance.Store.People.Touchpoints;

/// <summary>Where two functions meet in a measure, and the one person who answers for it.</summary>
public sealed record Touchpoint
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>The function that hands over.</summary>
    public required string FromFunction { get; init; }

    /// <summary>The function that takes over.</summary>
    public required string ToFunction { get; init; }

    /// <summary>What is handed over.</summary>
    public required string About { get; init; }

    /// <summary>The accountable person; empty while nobody is.</summary>
    public string? PersonId { get; init; }

    /// <summary>What that person was called when it was recorded.</summary>
    public string? PersonName { get; init; }

    /// <summary>Whether that person has left since.</summary>
    public bool PersonLeft { get; init; }
}
