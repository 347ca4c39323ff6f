using System.Collections.Generic;

namespace Governance.Store.Approvals;

/// <summary>Body of many approvals.</summary>
internal sealed record BulkApprovalRequest
{
    public required IReadOnlyList<BulkApprovalItem> Items { get; init; }
}
