using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>What a change voids, what it leaves, and how the difference is shown.</summary>
[Trait("Checklist", "44")]
[Trait("Checklist", "48")]
public sealed class PacketPartTests
{
    private const string Steps = "{ steps: [{ code: finance, name: Finance, role: finance, sees: [case] }, { code: sponsor, name: Sponsor, role: sponsor }] }";

    [Fact]
    [Trait("Checklist", "46")]
    public async Task Change_OfWhatAStepDoesNotSee_VoidsTheOthersOnly_AndSaysWhatChanged()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await store.Done(await story.Answer("Finance", "finance"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(story.Change("milestones", "M2"));
        var (finance, sponsor) = await Answers(story);
        Assert.Equal((ApprovalStatus.Counted, ApprovalStatus.Void), (finance.Status, sponsor.Status));
        Assert.Contains("field milestones was 'M1' and is 'M2'", sponsor.StatusReason, StringComparison.Ordinal);
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Denied(await story.Answer("Finance", "finance"), "Approvals.AlreadyGiven");
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Change_OfWhatAStepSees_VoidsItToo()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await store.Done(await story.Answer("Finance", "finance"));
        await store.Done(story.Change("budget", "60000"));
        var (finance, _) = await Answers(story);
        Assert.Equal(ApprovalStatus.Void, finance.Status);
        Assert.Contains("field budget was '50000' and is '60000'", finance.StatusReason, StringComparison.Ordinal);

        // It stays void when the part becomes again what it was.
        await store.Done(story.Change("budget", "50000"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Done(await story.Answer("Finance", "finance"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Difference_ShowsWhatWasSeenAgainstNow_LineByLine()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(await story.Answer("Finance", "finance"));
        var (finance, sponsor) = await Answers(story);
        await store.Done(story.Change("milestones", "M2"));
        await store.Done(story.Change("note", "New"));

        var differences = store.Get<ApprovalDifferences>();
        var shown = differences.Of(TestStore.Tenant, story.Measure, sponsor.Id)!;
        Assert.True(shown["faithful"]!.GetValue<bool>());
        Assert.False(shown["same"]!.GetValue<bool>());
        Assert.Equal("Sandbox Sponsor", shown["person"]!["name"]!.GetValue<string>());
        Assert.Equal(sponsor.PacketDigest, shown["seen"]!.GetValue<string>());
        var lines = shown["lines"]!.AsArray().Select(line => $"{line!["change"]} {line["what"]}: {line["seen"]} -> {line["now"]}").ToList();
        Assert.Contains("Same field budget: 50000 -> 50000", lines);
        Assert.Contains("Changed field milestones: M1 -> M2", lines);
        Assert.Contains("Added field note:  -> New", lines);

        var part = differences.Of(TestStore.Tenant, story.Measure, finance.Id)!;
        Assert.True(part["same"]!.GetValue<bool>() && part["faithful"]!.GetValue<bool>());
        Assert.DoesNotContain(part["lines"]!.AsArray(), line => line!["what"]!.GetValue<string>() == "field milestones");
        Assert.Null(differences.Of(TestStore.Tenant, story.Measure, "nothing"));
        Assert.Null(differences.Of(TestStore.Tenant, "nothing", sponsor.Id));
        Assert.Null(differences.Of(TestStore.OtherTenant, story.Measure, sponsor.Id));
    }

    [Fact]
    public void Difference_OfEvidenceAndOfLinesGivenTwice_TellsWhichCameAndWent()
    {
        const string seen = "governance-packet\t1\nevidence\tletter\tCaptured\taa\t\t\nevidence\tletter\tCaptured\tbb\t\t\nfield\tf\t1\nfield\tf\t2\n";
        const string now = "governance-packet\t1\nevidence\tletter\tCaptured\tbb\t\t2030-01-01T00:00:00Z\nevidence\tletter\tCaptured\tcc\t\t\nfield\tf\t2\nfield\tf\t2\n";
        Assert.Equal(
            [
                "Same governance-packet 1 1",
                "Removed evidence letter aa valid ",
                "Changed evidence letter bb valid valid until 2030-01-01T00:00:00Z",
                "Same field f 2 2",
                "Removed field f 1 ",
                "Added field f  2",
                "Added evidence letter cc  valid",
            ],
            PacketDifference.Of(seen, now).Select(line => $"{line.Change} {line.What} {line.Seen} {line.Now}"));
        Assert.Equal("evidence letter aa is gone; evidence letter bb was 'valid' and is 'valid until 2030-01-01T00:00:00Z'; field f is gone; field f was added; evidence letter cc was added", PacketDifference.InWords(seen, now));
        Assert.Empty(PacketDifference.InWords(seen, seen));
    }

    private static Task<ApprovalStory> Begin(TestStore store) => ApprovalStory.Begin(store, Steps, ("finance", "Finance"), ("sponsor", "Sponsor"));

    private static async Task<(ApprovalRecord Finance, ApprovalRecord Sponsor)> Answers(ApprovalStory story)
    {
        var state = await story.State();
        return (state.Approvals.Find(item => item.Step == "finance")!, state.Approvals.Find(item => item.Step == "sponsor")!);
    }
}
