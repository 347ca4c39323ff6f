using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.People.Merging;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Conditions;

/// <summary>A condition counts as long as what it rests on does.</summary>
[Trait("Checklist", "30")]
public sealed class ConditionStandingTests
{
    [Fact]
    public async Task ConfirmedCondition_WhoseEvidenceIsRevoked_IsOpen_AndIsMetAnew()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        var evidence = await Evidence(story);
        await store.Done(Meet(story, story.Owner) with { Evidence = evidence, Reason = null });
        await store.Done(Confirm(story, story.Controller));
        await store.Done(new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Key = evidence, Reason = "A draft only" });

        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        Assert.Equal("Open", await Shown(story));
        await store.Denied(Confirm(story, story.Controller), "Conditions.NotMet");
        await store.Denied(Meet(story, story.Owner) with { Evidence = evidence }, "Conditions.EvidenceUnknown");
        await store.Done(Meet(story, story.Owner));
        Assert.Equal(["Conditions.NotConfirmed"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        Assert.Null(Assert.Single((await story.State()).Conditions).ConfirmedBy);
        await store.Done(Confirm(story, story.Controller));
        await store.Done(story.Review("G2"));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task MetCondition_WhoseEvidenceIsRevoked_IsNotConfirmed_AndOtherEvidenceChangesNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        var (evidence, other) = (await Evidence(story), await Evidence(story, "other"));
        await store.Done(Meet(story, story.Owner) with { Evidence = evidence });
        var revoke = new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Key = other, Reason = "A draft only" };
        await store.Done(revoke);
        Assert.Equal("Met", await Shown(story));
        await store.Done(revoke with { CommandId = store.NextId(), Key = evidence });
        await store.Denied(Confirm(story, story.Controller), "Conditions.NotMet");
    }

    [Fact]
    public async Task ConfirmedCondition_OfTwoRecordsOfOnePerson_IsMetOnly_AndAThirdOneConfirms()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        var twin = await story.Person("Sandbox Owner Two");
        await store.Done(Meet(story, story.Owner));
        await store.Done(Confirm(story, twin) with { Actor = Actor.Person(twin, "api", "admin") });
        Assert.Equal("Confirmed", await Shown(story));
        await store.Done(new ProposeMerge { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, PersonId = twin, Into = story.Owner, Reason = "Entered twice" });
        await store.Done(new ConfirmMerge { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.SecondAdmin, PersonId = twin, Into = story.Owner });

        Assert.Equal("Met", await Shown(story));
        Assert.Equal(["Conditions.NotConfirmed"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        await store.Denied(Confirm(story, story.Owner), "Conditions.OwnConfirmation");
        await store.Done(Confirm(story, story.Controller));
        await store.Done(story.Review("G2"));
    }

    private static async Task<string> Shown(RuleStory story) =>
        ConditionShow.List(await story.State(), story.Store.Clock.Now, id => id)["items"]!.AsArray().Single()!["state"]!.GetValue<string>();

    /// <summary>The first gate opened under one condition.</summary>
    private static async Task<RuleStory> Gone(TestStore store)
    {
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("businessCase", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var draft = new ConditionDraft("permit", "Get the permit in writing", "owner", DateOnly.FromDateTime(store.Clock.Now.UtcDateTime).AddDays(1));
        await store.Done(story.Review("G1", RequestedOutcome.ConditionalGo, story.Sponsor) with { Conditions = [draft] });
        await store.Done(story.Change("milestonePlan", "x"));
        return story;
    }

    private static async Task<string> Evidence(RuleStory story, string content = "permit")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        await story.Store.Done(new CaptureEvidence
        {
            Tenant = TestStore.Tenant,
            CommandId = story.Store.NextId(),
            Actor = Actor.Person(story.Owner, "api"),
            MeasureId = story.Measure,
            Kind = content,
            Name = content + ".txt",
            Sha256 = await story.Store.Get<IEvidenceContent>().Put(TestStore.Tenant, bytes),
            Size = bytes.Length,
            ContentType = "text/plain",
            Collector = "Sandbox Owner",
        });
        return (await story.State()).Evidence[^1].Key;
    }

    private static MeetCondition Meet(RuleStory story, string person) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = story.Measure, Code = "permit", Reason = "The permit came by mail",
    };

    private static ConfirmCondition Confirm(RuleStory story, string person) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = story.Measure, Code = "permit", Met = true,
    };
}
