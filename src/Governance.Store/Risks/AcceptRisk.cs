using Governance.Store.Commands;

namespace Governance.Store.Risks;

/// <summary>Accepts a risk at the score that was looked at.</summary>
public sealed record AcceptRisk : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The risk.</summary>
    public required string Code { get; init; }

    /// <summary>The score that was looked at.</summary>
    public required int Score { get; init; }

    /// <summary>Why it can be lived with.</summary>
    public required string Reason { get; init; }
}
