using System;
using System.IO;
using System.Security.Cryptography;

namespace Governance.Store.Storage;

/// <summary>The server's private keys, made at first start and readable by the owner only.</summary>
public sealed class ServerKeys : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private ServerKeys(ECDsa ledger, RSA permit)
    {
        Ledger = ledger;
        Permit = permit;
    }

    /// <summary>Signs checkpoints: ECDSA P-256.</summary>
    public ECDsa Ledger { get; }

    /// <summary>Signs write permits: RSA, 2048 bits.</summary>
    public RSA Permit { get; }

    /// <summary>Reads the keys of the data folder, making those that are missing.</summary>
    public static ServerKeys Open(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        var ledger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var permit = RSA.Create(2048);
        ledger.ImportFromPem(ReadOrMake(Path.Combine(folder, "ledger.pem"), ledger));
        permit.ImportFromPem(ReadOrMake(Path.Combine(folder, "permit.pem"), permit));
        return new ServerKeys(ledger, permit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Ledger.Dispose();
        Permit.Dispose();
    }

    private static string ReadOrMake(string path, AsymmetricAlgorithm fresh)
    {
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        var part = path + ".part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var text = fresh.ExportPkcs8PrivateKeyPem();
        using (var stream = new FileStream(part, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path);
        return text;
    }
}
