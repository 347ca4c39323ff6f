using System;
using System.Collections.Generic;
using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Rows;

/// <summary>A row as it should be: the columns that the store owns, without sequence, ledger number and permit.</summary>
/// <param name="Table">The table.</param>
/// <param name="Id">The row.</param>
/// <param name="LedgerNumber">The ledger entry that the values come from; 0 when no entry does.</param>
/// <param name="Columns">Values by column.</param>
internal sealed record HostRow(
    DataverseTable Table, Guid Id, long LedgerNumber, IReadOnlyDictionary<string, HostValue> Columns)
{
    /// <summary>Whether the row may be created when it is absent; a request row is only ever created by its author.</summary>
    public bool CreateWhenAbsent { get; init; } = true;

    /// <summary>Columns that are set at creation and never compared, for rows that the host owns otherwise.</summary>
    public IReadOnlyDictionary<string, HostValue> AtCreation { get; init; } = new Dictionary<string, HostValue>();
}
