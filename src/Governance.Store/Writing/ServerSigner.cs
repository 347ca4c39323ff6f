using System.IO;

using Governance.Store.Configuration;
using Governance.Store.Ledger;
using Governance.Store.Storage;

namespace Governance.Store.Writing;

/// <summary>Signs checkpoints with the server's ledger key.</summary>
internal sealed class ServerSigner(ServerKeys keys, StoreOptions options)
{
    public string Sign(string tenant, long size, byte[] root)
    {
        var origin = options.OriginOf(tenant);
        return SignedNote.Sign(new Checkpoint(origin, size, root).Text, origin, keys.Ledger);
    }

    public VerifierKey VerifierKeyOf(string tenant) => VerifierKeyFor(options.OriginOf(tenant));

    public VerifierKey VerifierKeyFor(string origin) => VerifierKey.Of(origin, keys.Ledger);

    /// <summary>Puts the public verifier key of the tenant's ledger beside the private one, for whoever has to hand it on.</summary>
    public void Publish(string tenant) =>
        File.WriteAllText(VerifierKeyFile(options.DataFolder, tenant), VerifierKeyOf(tenant) + "\n");

    public static string VerifierKeyFile(string dataFolder, string tenant) => Path.Combine(dataFolder, "keys", $"ledger.{tenant}.vkey");
}
