using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Ledger.Export;
using Governance.Store.People;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.Writing;

/// <summary>What a failing commit leaves behind: the database says what is true, and nothing else does.</summary>
public sealed class CommitTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-commit-").FullName;

    [Fact]
    public async Task Proofs_DuringACommit_ShowNothingOfIt()
    {
        var database = new FailingDatabase(folder);
        await using var store = await TestStore.Start(folder, database: database);
        await store.Done(Add("command-a"));
        var sizes = new List<long>();
        database.OnCommit = commit =>
        {
            sizes.Add(store.Get<StoreEngine>().TreeOf(TestStore.Tenant)!.Size);
            commit();
        };
        await store.Done(Add("command-b"));
        Assert.Equal([1L], sizes);
        Assert.Equal(2, store.Get<StoreEngine>().TreeOf(TestStore.Tenant)!.Size);
    }

    [Fact]
    public async Task Commit_ThatFails_LeavesNothing_AndItsCommandCanBeSentAgain()
    {
        var database = new FailingDatabase(folder);
        await using var store = await TestStore.Start(folder, database: database);
        await store.Done(Add("command-a"));
        database.OnCommit = _ => throw new IOException("The disk is full.");
        await Assert.ThrowsAsync<IOException>(() => store.Bus.Submit(Add("command-b")));
        Assert.Equal(1, store.Get<StoreEngine>().TreeOf(TestStore.Tenant)!.Size);
        database.OnCommit = null;
        Assert.Equal(2, (await store.Done(Add("command-b"))).LedgerNumber);
        Verify(store, 2);
    }

    [Fact]
    public async Task Commit_ThatFailsAfterItWasDurable_IsAnsweredAsDone_Once()
    {
        var database = new FailingDatabase(folder);
        await using var store = await TestStore.Start(folder, database: database);
        await store.Done(Add("command-a"));
        var isFirst = true;
        database.OnCommit = commit =>
        {
            commit();
            if (isFirst)
            {
                isFirst = false;
                throw new IOException("Nobody knows whether this was written.");
            }
        };
        var result = await store.Done(Add("command-b"));
        Assert.Equal(2, result.LedgerNumber);
        Assert.Equal(3, (await store.Done(Add("command-c"))).LedgerNumber);
        Verify(store, 3);
    }

    [Fact]
    public async Task Commits_ThatAlwaysFailAfterTheyWereDurable_AreFoundLater_Once()
    {
        var database = new FailingDatabase(folder);
        await using var store = await TestStore.Start(folder, database: database);
        database.OnCommit = commit =>
        {
            commit();
            throw new IOException("Nobody knows whether this was written.");
        };
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Assert.ThrowsAsync<IOException>(() => store.Bus.Submit(Add($"command-{i}")))));
        database.OnCommit = null;
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => store.Done(Add($"command-{i}"))));
        Assert.Equal([1L, 2L, 3L, 4L, 5L], again.Select(result => result.LedgerNumber!.Value).Order());
        Verify(store, 5);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static AddPerson Add(string id) => new() { Tenant = TestStore.Tenant, CommandId = id, Actor = TestStore.Admin, Name = id };

    private static void Verify(TestStore store, int count)
    {
        Assert.Equal(count, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 100).Count);
        Assert.Equal(count, store.Get<StoreEngine>().TreeOf(TestStore.Tenant)!.Size);
        using var export = new MemoryStream();
        Assert.True(StoreTools.Export(store.Folder, TestStore.Tenant, export));
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(export.ToArray(), StoreTools.VerifierKeys(store.Folder)[0]).Outcome);
    }
}
