using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;

namespace Governance.Store.Sync.Inbound;

/// <summary>Turns what a row of one table says into commands. Handling a row again does no harm.</summary>
internal interface IRowHandler
{
    /// <summary>The table.</summary>
    public DataverseTable Table { get; }

    /// <summary>Whether a row of a delta is worth a look.</summary>
    public bool Wants(DataverseRow row);

    /// <summary>Whether a row of a delta is worth a look, where the row alone does not tell.</summary>
    public ValueTask<bool> WantsAsync(DataverseEnvironment environment, DataverseRow row) => ValueTask.FromResult(Wants(row));

    /// <summary>Handles the row as it is now; null when it no longer exists.</summary>
    public Task<Handling> HandleAsync(DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation);
}
