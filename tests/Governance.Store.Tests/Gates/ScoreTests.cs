using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Gates;

/// <summary>Criteria that should be met, through the command bus.</summary>
[Trait("Checklist", "30")]
[Trait("Checklist", "37")]
public sealed class ScoreTests
{
    [Fact]
    public async Task Go_WhenTheScoreIsShort_IsRefusedWithTheFewestActions_AndOpensOnceTheyAreTaken()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("businessCase", "x"), ("team", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var refused = await store.Denied(story.Review("G1"), "Gates.Refused");
        Assert.Equal(["Score.TooLow", "Fields.Missing"], RuleStory.Reasons(refused));
        Assert.Equal(
            ["Approve", "SupplyField"],
            refused.Refusal!["remedies"]!.AsArray().Select(remedy => remedy!["action"]!.GetValue<string>()));
        Assert.Contains("less than 60 percent", refused.Detail, StringComparison.Ordinal);

        await store.Done(story.Change("strategicFit", "New market"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1"));
        Assert.Equal(1, (await story.State()).Doi);
    }

    [Fact]
    public async Task Go_AtThePercentage_IsAllowed_WithSomeCriteriaUnmet()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("businessCase", "x"), ("strategicFit", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Decision.IsAllowed);
        await store.Done(story.Review("G1"));
    }

    [Fact]
    public async Task Score_NeverMakesUpForWhatMustBeMet()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("strategicFit", "x"), ("team", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        Assert.Equal(["Fields.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }
}
