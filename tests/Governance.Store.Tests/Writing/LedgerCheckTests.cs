using System;
using System.Text;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Ledger;
using Governance.Store.Storage;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Writing;

/// <summary>A ledger that is not the one that was signed is neither served nor rebuilt from.</summary>
public sealed class LedgerCheckTests
{
    public static TheoryData<string, string> Alterations => new()
    {
        { "UPDATE ledger SET entry=CAST(replace(entry, 'Sandbox Sponsor', 'Sandbox Spanner') AS BLOB) WHERE number=2", "entry 2 was altered." },
        { "UPDATE ledger SET leaf=zeroblob(32) WHERE number=3", "entry 3 was altered." },
        { "UPDATE ledger SET command_id='command-other' WHERE number=3", "entry 3 was altered." },
        { "UPDATE ledger SET stream='person/other' WHERE number=2", "entry 2 was altered." },
        { "DELETE FROM ledger WHERE number=2", "entry 2 is missing." },
        { "DELETE FROM ledger WHERE number=(SELECT max(number) FROM ledger)", "was signed and is missing." },
        { "DELETE FROM ledger", "entry 1 was signed and is missing." },
        { "DELETE FROM checkpoints", "entry 1 and those after it have no signed checkpoint." },
        { "DELETE FROM checkpoints WHERE size=(SELECT max(size) FROM checkpoints)", "is there and was never signed." },
        { "UPDATE checkpoints SET note=replace(note, 'A', 'B')", "does not carry this server's signature" },
        { "UPDATE checkpoints SET note='x' || char(10) || char(10)", "does not carry this server's signature" },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task Ledger_ThatWasAltered_IsNeitherStartedNorRebuiltFrom(string alteration, string finding)
    {
        await using var store = await Played();
        Alter(store, alteration);
        await RefusesAndKeeps(store, finding);
    }

    [Fact]
    public async Task Entry_AlteredTogetherWithItsLeaf_IsNamed()
    {
        await using var store = await Played();
        var entry = store.Get<LedgerReader>().Entries(TestStore.Tenant, 2, 1)[0];
        var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entry.Bytes).Replace("Sandbox Sponsor", "Sandbox Spanner", StringComparison.Ordinal));
        Alter(store, "UPDATE ledger SET entry=@bytes, leaf=@leaf WHERE number=2", new { bytes, leaf = MerkleHash.Leaf(bytes) });
        await RefusesAndKeeps(store, "entry 2 was altered together with its leaf hash.");
    }

    [Fact]
    public async Task Server_OnAnAlteredLedger_SaysSoAndEnds_AndRebuildEndsWithTwo()
    {
        await using var store = await Played();
        Alter(store, "UPDATE ledger SET entry=CAST(replace(entry, 'Sandbox Sponsor', 'Sandbox Spanner') AS BLOB) WHERE number=2");
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.Start(store.Folder));
        Assert.Contains("entry 2 was altered.", ended.Message, StringComparison.Ordinal);
        Assert.Contains("[Ledger.Altered]", ended.Message, StringComparison.Ordinal);
        var (code, output) = await ServerProcess.Run("rebuild", "--data", store.Folder);
        Assert.Equal(2, code);
        Assert.Contains("[Ledger.Altered]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ThatWasAltered_IsNamedByRebuild_AndRepaired()
    {
        await using var store = await Played();
        var before = Documents(store);
        Alter(store, "UPDATE documents SET body=replace(body, 'Sandbox Sponsor', 'Sandbox Spanner')");
        Assert.NotEqual(before, Documents(store));
        var (code, output) = await ServerProcess.Run("rebuild", "--data", store.Folder);
        Assert.Equal(1, code);
        Assert.Contains("person/", output, StringComparison.Ordinal);
        Assert.Equal(before, Documents(store));
        Assert.Equal(0, (await ServerProcess.Run("rebuild", "--data", store.Folder)).ExitCode);
        await using var next = await TestStore.Start(store.Folder);
    }

    private static async Task<TestStore> Played()
    {
        var store = await TestStore.Start();
        await Story.ReadyForApproval(store);
        await store.Stop();
        return store;
    }

    private static void Alter(TestStore store, string sql, object? parameters = null)
    {
        using var connection = store.Get<Database>().Open();
        connection.Execute("DROP TRIGGER IF EXISTS ledger_keeps; DROP TRIGGER IF EXISTS ledger_stays;");
        connection.Execute(sql, parameters);
    }

    private static string Documents(TestStore store)
    {
        using var connection = store.Get<Database>().Open();
        return string.Join('\n', connection.Query<string>("SELECT body FROM documents ORDER BY tenant, kind, id"));
    }

    private static async Task RefusesAndKeeps(TestStore store, string finding)
    {
        Alter(store, "UPDATE documents SET body=body || ' '");
        var documents = Documents(store);
        foreach (var fault in new[]
        {
            await Assert.ThrowsAsync<ConfigurationFault>(() => TestStore.Start(store.Folder)),
            Assert.Throws<ConfigurationFault>(() => StoreTools.Rebuild(store.Folder)),
        })
        {
            Assert.Contains(finding, fault.Message, StringComparison.Ordinal);
            Assert.EndsWith("[Ledger.Altered]", fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(documents, Documents(store));
    }
}
