using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Hosting;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Microsoft.Data.Sqlite;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class LineStartTests
{
    [Fact]
    public async Task DataFolder_FromBeforeThereWereRowsForLists_IsBroughtUpToDateAtStart()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Stop();
        MakeOld(store.Folder);
        await using var again = await TestStore.Start(store.Folder);
        var found = again.Get<MeasureLines>().List(TestStore.Tenant, new LineFilter { Query = "Sandbox Owner" }, LineSort.Worst, null, 10);
        Assert.Equal(measure, Assert.Single(found).Line["id"]!.GetValue<string>());
        await again.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    /// <summary>The same data in a file that only the first two scripts have made.</summary>
    private static void MakeOld(string folder)
    {
        var database = new Database(folder);
        using (var now = database.Open())
        {
            now.Execute($"VACUUM INTO '{database.File}.now'");
        }

        SqliteConnection.ClearAllPools();
        foreach (var rest in new[] { string.Empty, "-wal", "-shm" })
        {
            File.Delete(database.File + rest);
        }

        using var old = new SqliteConnection($"Data Source={database.File};Pooling=False");
        old.Open();
        old.Execute(string.Concat(SchemaScripts.All().Take(2)) + "PRAGMA user_version=2;");
        old.Execute($"ATTACH '{database.File}.now' AS now");
        foreach (var table in new[] { "ledger", "checkpoints", "commands", "documents", "lookups" })
        {
            old.Execute($"INSERT INTO {table} SELECT * FROM now.{table}");
        }

        old.Execute("DELETE FROM lookups WHERE name='holder'");
    }

    [Fact]
    public async Task Rebuild_NamesARowThatWasChanged_AndPutsItRight()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Stop();
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("UPDATE measure_lines SET worst_order=0");
        }

        Assert.Equal($"measure_lines t1 {measure}: other bytes", Assert.Single(StoreTools.Rebuild(store.Folder)));
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task EveryOrder_IsReadFromItsIndexAlone()
    {
        await using var store = await TestStore.Start();
        using var connection = store.Get<Database>().Open();
        foreach (var sort in new[] { LineSort.Worst, LineSort.Name, LineSort.Gate, LineSort.Risk })
        {
            var order = string.Join(", ", LineCursor.Columns(sort).Append("id"));
            var plan = connection.Query<(long, long, long, string Detail)>(
                $"EXPLAIN QUERY PLAN SELECT {order} FROM measure_lines WHERE tenant=@tenant AND potential='Red' AND state='Active' ORDER BY {order} LIMIT 100", new { tenant = TestStore.Tenant });
            Assert.StartsWith($"SEARCH measure_lines USING COVERING INDEX measure_lines_{sort.ToString().ToLowerInvariant()} (tenant=?", Assert.Single(plan).Detail, System.StringComparison.Ordinal);
        }
    }
}
