using System.Threading.Tasks;

using Dapper;

using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Ledger.Export;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Microsoft.Data.Sqlite;

using Xunit;

namespace Governance.Store.Tests.Writing;

public sealed class RebuildTests
{
    [Fact]
    public async Task Rebuild_AfterAWholeStory_GivesTheSameBytes_AndSaysWhatWasChanged()
    {
        await using var store = await Played();
        Assert.Empty(StoreTools.Rebuild(store.Folder));

        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("UPDATE documents SET body=replace(body, '\"doi\":1', '\"doi\":5') WHERE kind='measure'");
            connection.Execute("DELETE FROM lookups WHERE name='work-item'");
        }

        var differences = StoreTools.Rebuild(store.Folder);
        Assert.Collection(
            differences,
            first => Assert.Contains("measure/", first, System.StringComparison.Ordinal),
            second => Assert.Contains("was missing", second, System.StringComparison.Ordinal));
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Ledger_CannotBeChangedThroughTheDatabase()
    {
        await using var store = await Played();
        using var connection = store.Get<Database>().Open();
        Assert.Throws<SqliteException>(() => connection.Execute("UPDATE ledger SET type='x' WHERE number=1"));
        Assert.Throws<SqliteException>(() => connection.Execute("DELETE FROM ledger WHERE number=1"));
    }

    [Fact]
    public async Task Store_WhoseLedgerWasChanged_DoesNotStart_AndTheExportNamesTheEntry()
    {
        await using var store = await Played();
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("DROP TRIGGER ledger_keeps");
            connection.Execute("UPDATE ledger SET entry=replace(entry, 'Sandbox Owner', 'Sandbox Other') WHERE number=1");
        }

        using var export = new System.IO.MemoryStream();
        Assert.True(StoreTools.Export(store.Folder, TestStore.Tenant, export));
        var report = ExportVerifier.Verify(export.ToArray(), StoreTools.VerifierKeys(store.Folder)[0]);
        Assert.Contains("Entry 1 was altered", report.Findings[0], System.StringComparison.Ordinal);

        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("UPDATE ledger SET leaf=zeroblob(32) WHERE number=1");
        }

        await Assert.ThrowsAsync<ConfigurationFault>(() => TestStore.Start(store.Folder));
    }

    [Fact]
    public async Task Export_OfAPlayedStory_IsVerified()
    {
        await using var store = await Played();
        using var export = new System.IO.MemoryStream();
        Assert.True(StoreTools.Export(store.Folder, TestStore.Tenant, export));
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(export.ToArray(), StoreTools.VerifierKeys(store.Folder)[0]).Outcome);
        Assert.False(StoreTools.Export(store.Folder, TestStore.OtherTenant, export));
    }

    private static async Task<TestStore> Played()
    {
        var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Bus.Submit(story.Review());
        await story.ApproveAll();
        await store.Done(story.Change("function", "Retail"));
        await story.ApproveAll();
        await store.Done(story.Review());
        await store.Stop();
        return store;
    }
}
