using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Ledger.Export;
using Governance.Store.Storage;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.Writing;

/// <summary>A checkpoint in another folder finds what the database alone cannot: that its end was cut off.</summary>
public sealed class CheckpointKeeperTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-checkpoints-").FullName;

    private string Kept => Path.Combine(folder, "t1.checkpoint");

    [Fact]
    public async Task Checkpoint_IsKeptAtTheStop_AndAgainAtTheNext()
    {
        await using var store = await TestStore.Start(checkpoints: folder);
        Assert.Empty(Directory.GetFiles(folder));
        await Story.ReadyForApproval(store);
        await store.Stop();
        Assert.Equal(store.Get<LedgerReader>().LatestCheckpoint(TestStore.Tenant), await File.ReadAllTextAsync(Kept));
        Assert.Equal([Kept], Directory.GetFiles(folder));
        await using var next = await TestStore.Start(store.Folder, folder);
        await next.Stop();
        Assert.Equal(store.Get<LedgerReader>().LatestCheckpoint(TestStore.Tenant), await File.ReadAllTextAsync(Kept));
    }

    [Fact]
    public async Task Checkpoint_IsKeptWhileTheServerRuns()
    {
        await using var store = await TestStore.Start();
        var options = new StoreOptions { Origin = "governance.example", CheckpointFolder = folder };
        options.Tenants.Add(new TenantOptions { Id = TestStore.Tenant });
        await using var keeper = new CheckpointKeeper(options, store.Get<LedgerReader>(), store.Get<ServerSigner>(), new HurriedClock());
        keeper.Start();
        await Story.ReadyForApproval(store);
        var latest = store.Get<LedgerReader>().LatestCheckpoint(TestStore.Tenant);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(20) && (!File.Exists(Kept) || await File.ReadAllTextAsync(Kept) != latest);)
        {
            await Task.Delay(20);
        }

        Assert.Equal(latest, await File.ReadAllTextAsync(Kept));
    }

    [Fact]
    public async Task Ledger_CutBackToAnEarlierCheckpoint_DoesNotStart_AndItsExportIsFound()
    {
        await using var store = await TestStore.Start(checkpoints: folder);
        await Story.ReadyForApproval(store);
        await store.Stop();
        var kept = await File.ReadAllTextAsync(Kept);
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("DROP TRIGGER ledger_stays; DELETE FROM ledger WHERE number=(SELECT max(number) FROM ledger); DELETE FROM checkpoints WHERE size=(SELECT max(size) FROM checkpoints)");
        }

        using var export = new MemoryStream();
        Assert.True(StoreTools.Export(store.Folder, TestStore.Tenant, export));
        var vkey = StoreTools.VerifierKeys(store.Folder)[0];
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(export.ToArray(), vkey).Outcome);
        Assert.Equal(VerificationOutcome.Altered, ExportVerifier.Verify(export.ToArray(), vkey, kept).Outcome);

        var fault = await Assert.ThrowsAsync<ConfigurationFault>(() => TestStore.Start(store.Folder, folder));
        Assert.Contains("cut back or rewritten", fault.Message, StringComparison.Ordinal);
        Assert.Equal(kept, await File.ReadAllTextAsync(Kept));
    }

    [Fact]
    public async Task KeptCheckpoint_OfAnotherKey_StopsTheStart()
    {
        await using var other = await TestStore.Start(checkpoints: folder);
        await Story.ReadyForApproval(other);
        await other.Stop();
        var fault = await Assert.ThrowsAsync<ConfigurationFault>(() => TestStore.Start(checkpoints: folder));
        Assert.EndsWith("[Ledger.Altered]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_ThatCannotBeWritten_StopsTheStart()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, string.Empty);
        var fault = await Assert.ThrowsAsync<ConfigurationFault>(() => TestStore.Start(checkpoints: file));
        Assert.EndsWith("[Ledger.CheckpointFolderUnusable]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_WithTheSetting_KeepsTheCheckpoint_AndVerifySaysWhetherOneWasGiven()
    {
        await using var store = await TestStore.Start();
        await Story.ReadyForApproval(store);
        await store.Stop();
        await using (var server = await ServerProcess.Start(store.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["Governance__CheckpointFolder"] = folder }))
        {
            Assert.Equal(store.Get<LedgerReader>().LatestCheckpoint(TestStore.Tenant), await File.ReadAllTextAsync(Kept));
        }

        var (export, key) = (Path.Combine(folder, "export"), Path.Combine(store.Folder, "keys", "ledger.t1.vkey"));
        Assert.Equal(0, (await ServerProcess.Run("export", "--data", store.Folder, "--tenant", "t1", "--out", export)).ExitCode);
        var (code, output) = await ServerProcess.Run("verify", "--export", export, "--key", key);
        Assert.Equal(0, code);
        Assert.Contains("Not checked against a kept checkpoint", output, StringComparison.Ordinal);
        Assert.Contains("2026-11-20T09:00:00", output, StringComparison.Ordinal);
        (code, output) = await ServerProcess.Run("verify", "--export", export, "--key", key, "--checkpoint", Kept);
        Assert.Equal(0, code);
        Assert.Contains("Checked against the kept checkpoint.", output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Kept, "x\n\n");
        Assert.Equal(1, (await ServerProcess.Run("verify", "--export", export, "--key", key, "--checkpoint", Kept)).ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
