using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Closure;

/// <summary>The controller confirms the achieved value of months that are over.</summary>
public sealed record ConfirmValue : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The amounts; all are taken, or none.</summary>
    public required IReadOnlyList<ConfirmedAmount> Amounts { get; init; }

    /// <summary>How they were confirmed.</summary>
    public required string Method { get; init; }

    /// <summary>Key of the measure's evidence that shows them.</summary>
    public required string EvidenceKey { get; init; }

    /// <summary>The ledger lines in which they show, if it is known; a line counts for one measure only.</summary>
    public IReadOnlyList<LedgerLine>? Lines { get; init; }
}
