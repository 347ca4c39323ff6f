using System.Collections.Generic;

namespace Governance.Store.Closure;

/// <summary>Body of a confirmation of value.</summary>
internal sealed record ConfirmationRequest
{
    public required IReadOnlyList<ConfirmedAmount> Amounts { get; init; }

    public string? Method { get; init; }

    public string? EvidenceKey { get; init; }

    public IReadOnlyList<LedgerLine>? Lines { get; init; }
}
