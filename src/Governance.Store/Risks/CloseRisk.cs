using Governance.Store.Commands;

namespace Governance.Store.Risks;

/// <summary>Closes a risk.</summary>
public sealed record CloseRisk : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The risk.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it happened.</summary>
    public bool Occurred { get; init; }

    /// <summary>Why it is none any more.</summary>
    public required string Reason { get; init; }
}
