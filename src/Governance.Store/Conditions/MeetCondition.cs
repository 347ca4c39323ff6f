using Governance.Store.Commands;

namespace Governance.Store.Conditions;

/// <summary>Somebody with the condition's role says that it is met.</summary>
public sealed record MeetCondition : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The condition.</summary>
    public required string Code { get; init; }

    /// <summary>How it was met.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of the evidence for it.</summary>
    public string? Evidence { get; init; }
}
