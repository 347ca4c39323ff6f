using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

/// <summary>The past, and recorded decisions under a draft, where gates ask for registers, scores and parts of a packet, and waivers and delegations were used.</summary>
[Trait("Checklist", "25")]
[Trait("Checklist", "48")]
public sealed class KindHistoryTests
{
    [Fact]
    public async Task SameRulebook_AndOneWithOtherGateCodes_FlipNothing()
    {
        await using var store = await TestStore.Start();
        await Passed(store);
        var same = Simulate(store, KindsStory.Yaml);
        Assert.Null(same.Fault);
        Assert.Empty(same.Unfaithful);
        Assert.Empty(same.Flips);

        // A refusal, the waiver, the approval, the decision.
        Assert.Equal(4, same.Questions);
        Assert.Empty(Simulate(store, KindsStory.Yaml.Replace("code: G", "code: T", StringComparison.Ordinal)).Flips);
    }

    [Theory]
    [InlineData("waivableBy: [sponsor, controller], ", "", "Waiver of the criterion case at gate G1|Go at gate G1")]
    [InlineData("waivableBy: [sponsor, controller]", "waivableBy: [controller]", "Waiver of the criterion case at gate G1|Go at gate G1")]
    [InlineData("role: sponsor, notHeldWith: [owner], sees", "role: controller, notHeldWith: [owner], sees", "Approval in step sponsor of gate G1|Go at gate G1")]
    [InlineData("score: { atLeast: 60 }", "score: { atLeast: 61 }", "Go at gate G1")]
    [InlineData("register: milestones", "register: kpis", "Go at gate G1")]
    public async Task StricterDraft_FlipsWhatLackedIt(string part, string other, string flips)
    {
        await using var store = await TestStore.Start();
        await Passed(store);
        Assert.Contains(part, KindsStory.Yaml, StringComparison.Ordinal);
        var report = Simulate(store, KindsStory.Yaml.Replace(part, other, StringComparison.Ordinal));
        Assert.Null(report.Fault);
        Assert.Equal(flips.Split('|'), report.Flips.Select(flip => flip.Question));
        Assert.All(report.Flips, flip => Assert.True(flip.WasAllowed));
    }

    [Fact]
    public async Task LaxerDraft_FlipsTheRefusal()
    {
        await using var store = await TestStore.Start();
        await Passed(store);
        var lax = KindsStory.Yaml
            .Replace("      - { code: plan, name: Milestone plan, suppliedBy: [owner], register: milestones }\n", string.Empty, StringComparison.Ordinal)
            .Replace("fields: [businessCase]", "fields: [strategicFit]", StringComparison.Ordinal);
        lax = lax[..lax.IndexOf("      - code: approvals", StringComparison.Ordinal)] + lax[lax.IndexOf("    outcomes:", StringComparison.Ordinal)..];
        var flip = Simulate(store, lax).Flips.First();
        Assert.Equal((false, "Go at gate G1"), (flip.WasAllowed, flip.Question));
    }

    [Fact]
    public async Task PastGate_KnowsTheRegisterAndTheWaiverAsTheyWereThen()
    {
        await using var store = await TestStore.Start();
        var begin = store.Clock.Now;
        var story = await KindsStory.Begin(store);
        store.Clock.Now = begin.AddDays(1);
        await store.Done(story.Plan());
        store.Clock.Now = begin.AddDays(2);
        await story.Waive();
        store.Clock.Now = begin.AddDays(3);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        store.Clock.Now = begin.AddDays(60);

        Assert.Equal(["Registers.Open", "Fields.Missing", "Approvals.Missing"], Reasons(0.5));
        Assert.Equal(["Fields.Missing", "Approvals.Missing"], Reasons(1.5));
        Assert.Equal(["Approvals.Missing"], Reasons(2.5));
        Assert.Empty(Reasons(3.5));
        Assert.Empty(Reasons(31.9));
        Assert.Equal(["Fields.Missing"], Reasons(32));

        string[] Reasons(double days)
        {
            var at = begin.AddDays(days);
            var past = store.Get<IPastGates>();
            return [.. past.Look(TestStore.Tenant, past.Measure(TestStore.Tenant, story.Measure, at)!, "G1", at)!.Decision.Reasons.Select(reason => reason.Code)];
        }
    }

    /// <summary>Through the first gate: refused once, the case waived, approved by somebody for the sponsor.</summary>
    private static async Task Passed(TestStore store)
    {
        var story = await KindsStory.Begin(store);
        await store.Denied(story.Review("G1"), "Gates.Refused");
        await store.Done(story.Plan());
        await story.Waive();
        var guest = await story.Person("Sandbox Delegate");
        var delegation = await story.Delegate(guest);
        await store.Done(await story.Approval(guest, "sponsor") with { DelegationId = delegation });
        await store.Done(story.Review("G1"));
    }

    private static SimulationReport Simulate(TestStore store, string yaml) => RulebookTools.Simulate(yaml, store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
}
