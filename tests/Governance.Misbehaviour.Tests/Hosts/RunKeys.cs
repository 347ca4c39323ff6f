using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Governance.Store.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>Keys that every run shares.</summary>
internal sealed class RunKeys(string jira, IReadOnlyDictionary<string, byte[]> store)
{
    /// <summary>Jira's key for invocation tokens, as PEM.</summary>
    public string Jira => jira;

    public static RunKeys Make()
    {
        var folder = Directory.CreateTempSubdirectory("governance-keys-");
        using (ServerKeys.Open(folder.FullName))
        {
            // Opening makes the store's own; sealing something makes those of the seal.
            Seal(Path.Combine(folder.FullName, "keys", "protection"));
        }

        var root = Path.Combine(folder.FullName, "keys");
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file), File.ReadAllBytes, StringComparer.Ordinal);
        folder.Delete(recursive: true);
        using var rsa = RSA.Create(2048);
        return new RunKeys(rsa.ExportPkcs8PrivateKeyPem(), files);
    }

    /// <summary>Puts the store's keys where the store looks for them.</summary>
    public void PutInto(string dataFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "keys"));
        foreach (var (name, bytes) in store)
        {
            var file = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private static void Seal(string folder)
    {
        using var services = new ServiceCollection()
            .AddDataProtection().SetApplicationName("Governance").PersistKeysToFileSystem(new DirectoryInfo(folder))
            .Services.BuildServiceProvider();
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("run").Protect("run");
    }
}
