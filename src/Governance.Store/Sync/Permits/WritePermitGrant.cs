using System;

namespace Governance.Store.Sync.Permits;

/// <summary>What one permit allows.</summary>
public sealed record WritePermitGrant
{
    /// <summary>The ledger's origin.</summary>
    public required string Origin { get; init; }

    /// <summary>The environment.</summary>
    public required Guid Organization { get; init; }

    /// <summary>Logical name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>The row.</summary>
    public required Guid Row { get; init; }

    /// <summary>Text of <c>PermitColumns</c>: exactly the columns and values written.</summary>
    public required string Columns { get; init; }

    /// <summary>The row's sequence before the write.</summary>
    public required long Sequence { get; init; }

    /// <summary>The ledger entry behind the write; 0 for the answer to a refused request, which has none.</summary>
    public required long LedgerNumber { get; init; }
}
