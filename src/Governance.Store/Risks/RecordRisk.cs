using Governance.Store.Commands;

namespace Governance.Store.Risks;

/// <summary>Enters or changes a risk of a measure.</summary>
public sealed record RecordRisk : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The risk.</summary>
    public required RiskDraft Risk { get; init; }

    /// <summary>Why it changes.</summary>
    public string? Reason { get; init; }
}
