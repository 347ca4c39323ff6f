using System;
using System.IO;
using System.Security.Cryptography;

namespace Governance.Store.Tests.Support;

/// <summary>
/// The key that signs write permits, made once for all stores of a run: making one takes longer than most tests, and no test compares two.
/// The ledger's key is quick to make, and stays each store's own.
/// </summary>
internal static class ReadyKeys
{
    private static readonly Lazy<string> Permit = new(() =>
    {
        using var key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKeyPem();
    });

    /// <summary>Puts the key where a store looks for it; one that is there already stays.</summary>
    public static void PutInto(string dataFolder)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")).FullName, "permit.pem");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Permit.Value);
        }
    }
}
