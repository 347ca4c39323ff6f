using System;
using System.Globalization;
using System.IO;
using System.Threading;

using Governance.Store.Ledger.Export;
using Governance.Store.Storage;

namespace Governance.Store.LedgerApi;

/// <summary>Exports what the last signed checkpoint covers.</summary>
public sealed class LedgerExporter(LedgerReader ledger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Takes the one turn that there is; null when another has it. An export is held in memory until it is sent.</summary>
    public IDisposable? TryTakeTurn() => turn.Wait(0) ? new ExportTurn(turn) : null;

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>Writes the export; false when the ledger is empty.</summary>
    public bool Write(string tenant, Stream output)
    {
        var checkpoints = ledger.Checkpoints(tenant);
        if (checkpoints.Count == 0)
        {
            return false;
        }

        var lines = checkpoints[^1].Split('\n');
        var size = int.Parse(lines[1], CultureInfo.InvariantCulture);
        LedgerExport.Write(output, lines[0], ledger.Entries(tenant, 1, size), checkpoints);
        return true;
    }
}
