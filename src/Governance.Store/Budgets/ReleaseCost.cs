using Governance.Store.Commands;

namespace Governance.Store.Budgets;

/// <summary>A measure gives up its claim on a ledger line.</summary>
public sealed record ReleaseCost : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The source system.</summary>
    public required string System { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>The line of the document.</summary>
    public required string Line { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
