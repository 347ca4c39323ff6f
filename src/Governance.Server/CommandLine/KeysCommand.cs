using System;
using System.CommandLine;

using Governance.Store.Hosting;
using Governance.Store.Storage;
using Governance.Store.Sync.Permits;

namespace Governance.Server.CommandLine;

/// <summary><c>governance keys</c>: the public keys that others need.</summary>
internal static class KeysCommand
{
    public static Command Make()
    {
        var data = Options.Data();
        var command = new Command("keys", "Prints the permit keys as a JWK set, then the verifier key of each tenant's ledger.") { data };
        command.SetAction(parsed => Run(parsed.GetValue(data)!));
        return command;
    }

    private static int Run(string folder)
    {
        using var keys = ServerKeys.Open(folder);
        Console.WriteLine(PermitKeySet.Write(keys.Permit));
        foreach (var key in StoreTools.VerifierKeys(folder))
        {
            Console.WriteLine(key);
        }

        return 0;
    }
}
