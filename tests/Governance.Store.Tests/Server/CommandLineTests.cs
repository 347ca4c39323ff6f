using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Configuration;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Server;

public sealed class CommandLineTests
{
    [Fact]
    public async Task KeysExportVerifyRebuild_WorkOnADataFolder()
    {
        var folder = Directory.CreateTempSubdirectory("governance-cli-").FullName;
        await using (var store = await TestStore.Start(folder))
        {
            await Story.ReadyForApproval(store);
        }

        var (export, key) = (Path.Combine(folder, "t1.export"), Path.Combine(folder, "t1.vkey"));
        var (keysCode, keys) = await ServerProcess.Run("keys", "--data", folder);
        var lines = keys.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, keysCode);
        Assert.StartsWith("{\"keys\":[{\"kty\":\"RSA\"", lines[0], StringComparison.Ordinal);
        await File.WriteAllTextAsync(key, lines.First(line => line.StartsWith("governance.example/t1+", StringComparison.Ordinal)));

        Assert.Equal(0, (await ServerProcess.Run("export", "--data", folder, "--tenant", "t1", "--out", export)).ExitCode);
        Assert.Equal(0, (await ServerProcess.Run("verify", "--export", export, "--key", key)).ExitCode);
        Assert.Equal(0, (await ServerProcess.Run("rebuild", "--data", folder)).ExitCode);

        var bytes = await File.ReadAllBytesAsync(export);
        bytes[bytes.AsSpan().IndexOf("Sandbox Sponsor"u8)] = (byte)'s';
        await File.WriteAllBytesAsync(export, bytes);
        var (code, output) = await ServerProcess.Run("verify", "--export", export, "--key", key);
        Assert.Equal(1, code);
        Assert.Contains("Entry 2 was altered", output, StringComparison.Ordinal);

        Assert.Equal(2, (await ServerProcess.Run("verify", "--export", key, "--key", key)).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("verify", "--export", Path.Combine(folder, "absent"), "--key", key)).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("export", "--data", folder, "--tenant", "t9", "--out", export)).ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task SecondServer_OnTheSameFolder_DoesNotStart()
    {
        await using var store = await TestStore.Start();
        using (DataFolderLock.Take(store.Folder))
        {
            Assert.Throws<ConfigurationFault>(() => DataFolderLock.Take(store.Folder));
            Assert.Equal(2, (await ServerProcess.Run("rebuild", "--data", store.Folder)).ExitCode);
        }

        DataFolderLock.Take(store.Folder).Dispose();
    }

    [Fact]
    public async Task Sandbox_OnAnAddressThatOthersReach_DoesNotStart()
    {
        var (code, output) = await ServerProcess.Run("serve", "--urls", "http://0.0.0.0:0");
        Assert.Equal(2, code);
        Assert.Contains("loopback addresses only", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_AreReadableByTheOwnerOnly()
    {
        await using var store = await TestStore.Start();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(store.Folder, "keys", "ledger.pem")));
        }
    }
}
