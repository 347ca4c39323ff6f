using System;
using System.CommandLine;
using System.IO;

using Governance.Store.Hosting;

namespace Governance.Server.CommandLine;

/// <summary><c>governance export</c>: a tenant's ledger as one file.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var data = Options.Data();
        var tenant = new Option<string>("--tenant") { Description = "The tenant.", Required = true };
        var target = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("export", "Writes a tenant's ledger into one file that can be verified without us.") { data, tenant, target };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(tenant)!, parsed.GetValue(target)!));
        return command;
    }

    private static int Run(string folder, string tenant, string target)
    {
        using var content = new MemoryStream();
        if (!StoreTools.Export(folder, tenant, content))
        {
            Console.Error.WriteLine($"The folder {folder} holds no ledger entry of the tenant {tenant}. Check both names.");
            return 2;
        }

        File.WriteAllBytes(target, content.ToArray());
        Console.WriteLine($"Exported to {target}.");
        return 0;
    }
}
