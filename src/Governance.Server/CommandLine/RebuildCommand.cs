using System;
using System.CommandLine;

using Governance.Store.Configuration;
using Governance.Store.Hosting;

namespace Governance.Server.CommandLine;

/// <summary><c>governance rebuild</c>: the projections from the ledger.</summary>
internal static class RebuildCommand
{
    public static Command Make()
    {
        var data = Options.Data();
        var command = new Command("rebuild", "Rebuilds the projections from the ledger. Exit code 0: the bytes are the same; 1: they were not, and are now.") { data };
        command.SetAction(parsed => Run(parsed.GetValue(data)!));
        return command;
    }

    private static int Run(string folder)
    {
        try
        {
            var differences = StoreTools.Rebuild(folder);
            Console.WriteLine(differences.Count == 0 ? "Rebuilt: the bytes are the same." : $"Rebuilt: {differences.Count} rows were not what the ledger makes them.");
            foreach (var difference in differences)
            {
                Console.WriteLine("- " + difference);
            }

            return differences.Count == 0 ? 0 : 1;
        }
        catch (ConfigurationFault fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 2;
        }
    }
}
