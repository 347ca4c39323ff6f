using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Approvals no longer count.</summary>
public sealed record ApprovalsVoided : DomainEvent
{
    public required IReadOnlyList<string> Ids { get; init; }

    public required string Reason { get; init; }
}
