using System;
using System.Threading;

namespace Governance.Store.LedgerApi;

/// <summary>The turn of one export, given back once.</summary>
internal sealed class ExportTurn(SemaphoreSlim turn) : IDisposable
{
    private int isGivenBack;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isGivenBack, 1) == 0)
        {
            turn.Release();
        }
    }
}
