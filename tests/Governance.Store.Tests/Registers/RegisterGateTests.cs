using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Milestones;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Registers;

/// <summary>A gate that asks for a register, through the command bus.</summary>
[Trait("Checklist", "29")]
[Trait("Checklist", "31")]
public sealed class RegisterGateTests
{
    private const string Yaml = """
        code: planned
        name: Planned
        version: 1
        gates:
          - code: G1
            name: Planned
            type: ImplementationReadiness
            from: Defined
            criteria:
              - { code: plan, name: Milestone plan, suppliedBy: [owner], register: milestones }
              - code: approvals
                name: Approvals
                approvals:
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }
        """;

    [Fact]
    public async Task Gate_WhenTheRegisterIsOpen_IsRefusedWithTheSentence_AndOpensOnceItIsClosed()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml);
        var refused = await store.Denied(story.Review("G1"), "Gates.Refused");
        Assert.Equal(["Registers.Open", "Approvals.Missing"], RuleStory.Reasons(refused));
        Assert.Contains("The plan has no milestone", refused.Detail, StringComparison.Ordinal);
        await store.Done(Milestones(story, new DateOnly(2030, 1, 1)));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1"));
        Assert.Equal(1, (await story.State()).Doi);
    }

    [Fact]
    public async Task Gate_WhenAMilestoneIsOverdue_IsRefused_AlthoughItWasApproved()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml);
        var due = DateOnly.FromDateTime(store.Clock.Now.UtcDateTime);
        await store.Done(Milestones(story, due));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var look = await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure);
        Assert.True(look!.Decision.IsAllowed);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.Equal(["Registers.Open"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    [Fact]
    public async Task Approval_WhenTheRegisterChangesAfterIt_IsVoided()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml);
        await store.Done(Milestones(story, new DateOnly(2030, 1, 1)));
        var before = await story.State();
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(Milestones(story, new DateOnly(2030, 2, 1)));
        var after = await story.State();
        Assert.NotEqual(before.PacketDigest, after.PacketDigest);
        Assert.Equal(ApprovalStatus.Void, Assert.Single(after.Approvals).Status);
        var packet = (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.PacketText;
        Assert.Contains("register\tmilestones\tM1 Launch, due 2030-02-01.\n", packet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rulebook_ThatAsksForARegisterThatIsNotKept_IsRefusedAndFound()
    {
        await using var store = await TestStore.Start();
        var yaml = Yaml.Replace("register: milestones", "register: horoscopes", StringComparison.Ordinal);
        var refused = await store.Denied(
            new PublishRulebook { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Canonical = RulebookYaml.Read(yaml).Canonical! }, "Rulebook.Malformed");
        Assert.Contains("horoscopes", refused.Detail, StringComparison.Ordinal);
        var finding = Assert.Single(RulebookCheck.Run(yaml).Findings, finding => finding.Code == "Check.RegisterUnknown");
        Assert.Equal(10, finding.Line);
        Assert.Contains("milestones", finding.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(RulebookCheck.Run(Yaml).Findings, found => found.Code == "Check.RegisterUnknown");
    }

    private static RecordMilestones Milestones(RuleStory story, DateOnly due) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Milestones = [new Milestone { Code = "M1", Name = "Launch", Due = due }],
        Reason = "Planned with delivery",
    };
}
