using System.Collections.Generic;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>Issues that are moved, deleted, or hidden from the app for a while.</summary>
public sealed class AwayIssueTests : IAsyncLifetime
{
    private DetectionWorld world = null!;

    private SiteIssue Issue => world.First;

    public async Task InitializeAsync() => world = await DetectionWorld.SettledAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task MovedIssue_IsWatchedUnderItsId()
    {
        Issue.Key = "ELSE-7";
        Issue.Touch(DetectionWorld.Person);
        await world.HintAsync(Issue);
        await world.TurnAsync();
        Issue.Write("Passed", DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
        Assert.Equal("G1", Issue.Gate);
    }

    [Fact]
    public async Task DeletedIssue_HoldsUpNoOther()
    {
        await world.PassG1Async();
        world.Site.Issues.Remove(Issue);
        await world.SettleAsync();
        Assert.Equal("G2", world.Second.Gate);
        Assert.Empty(await world.BreachesAsync());
    }

    [Fact]
    public async Task HiddenIssue_WhenItComesBack_ShowsTheNewsThatWentBy()
    {
        Issue.IsHidden = true;
        await world.HintAsync(Issue);
        await world.TurnAsync();
        await world.PassG1Async();
        await world.SettleAsync();
        Issue.IsHidden = false;
        Issue.Touch(DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Empty(await world.BreachesAsync());
    }

    [Fact]
    public async Task HiddenIssue_WhenItComesBack_ShowsItsMeasureAndWhatHappenedMeanwhileIsFound()
    {
        Issue.IsHidden = true;
        await world.HintAsync(Issue);
        await world.TurnAsync();
        await world.PassG1Async();
        Issue.Write("Passed", DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal(("Passed", "G2"), (Issue.Gate, world.Second.Gate));
        Issue.IsHidden = false;
        Issue.Touch(DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
    }

    private static (BreachState State, string? Value) Only(IReadOnlyList<Breach> breaches)
    {
        var breach = Assert.Single(breaches);
        return (breach.State, breach.Change.NewValue);
    }
}
