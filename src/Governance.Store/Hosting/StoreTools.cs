using System;
using System.Collections.Generic;
using System.IO;

using Governance.Store.Configuration;
using Governance.Store.LedgerApi;
using Governance.Store.Storage;
using Governance.Store.Writing;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Hosting;

/// <summary>What the command line does with a data folder, without a server.</summary>
public static class StoreTools
{
    /// <summary>The verifier keys of the ledgers in the folder, one a tenant.</summary>
    public static IReadOnlyList<string> VerifierKeys(string dataFolder)
    {
        var keys = new List<string>();
        var folder = Path.Combine(dataFolder, "keys");
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.GetFiles(folder, "ledger.*.vkey"))
            {
                keys.Add(File.ReadAllText(file).Trim());
            }
        }

        keys.Sort(StringComparer.Ordinal);
        return keys;
    }

    /// <summary>Writes a tenant's export; false when the folder holds no entry of it. The server may run meanwhile.</summary>
    public static bool Export(string dataFolder, string tenant, Stream output)
    {
        var database = new Database(dataFolder, readOnly: true);
        return File.Exists(database.File) && Export(new LedgerReader(database), tenant, output);
    }

    /// <summary>Rebuilds the projections; the rows that differed, none when the bytes are the same.</summary>
    /// <exception cref="ConfigurationFault">A server is running on the folder.</exception>
    public static IReadOnlyList<string> Rebuild(string dataFolder)
    {
        using var held = DataFolderLock.Take(dataFolder);
        using var provider = new ServiceCollection().AddGovernanceCore(new StoreOptions { DataFolder = dataFolder }).BuildServiceProvider();
        return provider.GetRequiredService<Rebuilder>().Run();
    }

    private static bool Export(LedgerReader ledger, string tenant, Stream output)
    {
        using var exporter = new LedgerExporter(ledger);
        return exporter.Write(tenant, output);
    }
}
