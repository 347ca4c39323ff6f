using System.Threading.Tasks;

using Dapper;

using Governance.Store.Hosting;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class RollupStartTests
{
    [Fact]
    public async Task Store_WithMeasuresFromBeforeThereWereRollups_BuildsThemAtStart()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 80m)));
        var before = RollupShow.Of(story.Rollup(), null, TestStore.Tenant).ToJsonString();
        await store.Stop();
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("DELETE FROM documents WHERE kind='rollup'");
        }

        await using var again = await TestStore.Start(store.Folder);
        Assert.Equal(before, RollupShow.Of(again.Get<DocumentReader>().Find<RollupState>(TestStore.Tenant, "rollup/organization")!, null, TestStore.Tenant).ToJsonString());
        await again.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Rebuild_NamesARollupThatWasChanged_AndPutsItRight()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        await story.NewMeasure(story.Package);
        await store.Stop();
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("UPDATE documents SET body=replace(body, '\"measures\":1', '\"measures\":2') WHERE kind='rollup' AND id=@id", new { id = story.Package });
        }

        Assert.Equal($"documents t1 rollup/{story.Package}: other bytes", Assert.Single(StoreTools.Rebuild(store.Folder)));
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }
}
