using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Tests.People;
using Governance.Store.Panel;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Reporting;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Divergences;

public sealed class AuditTests
{
    [Fact]
    [Trait("Checklist", "61")]
    public async Task Decision_IsTheIndependentControllers_AndNobodyElses()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        foreach (var person in new[] { story.People.Owner, story.People.Sponsor, "nobody" })
        {
            await store.Denied(story.Decision(id, AuditDecision.Accept, "2026-12-31", person), "Divergence.ControllerOnly");
        }

        await store.Denied(story.Decision(id, AuditDecision.Accept, "2026-12-31") with { Actor = TestStore.Admin }, "Divergence.ControllerOnly");
        await store.Denied(story.Decision(id, AuditDecision.Accept, "2026-12-31") with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Decision("made-up", AuditDecision.Accept, "2026-12-31"), "Divergence.Unknown");
        Assert.Equal(DivergenceState.Open, (await story.State()).Divergences.Single().State);

        var decision = story.Decision(id, AuditDecision.Accept, "2026-12-31");
        var done = await store.Done(decision);
        Assert.Equal(done.LedgerNumber, (await store.Done(decision)).LedgerNumber);
        var known = (await story.State()).Divergences.Single();
        Assert.Equal((DivergenceState.Accepted, story.People.Controller, "Looked at with the owner"), (known.State, known.DecidedBy, known.Reason));
        await store.Denied(story.Decision(id, AuditDecision.Stop, null), "Divergence.Decided");
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("sponsor")]
    public async Task Controller_WhoAlsoHoldsAnotherRole_CannotAudit(string role)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.People.Prepare(story.People.Demand);
        var approve = story.People.Approve();
        var twin = await story.People.Person("Sandbox Controller Again");
        var roles = approve.Measure!.Roles.Where(held => held.Role != role).Append(new RoleHolder(role, twin)).ToList();
        var measure = Story.Text(await store.Done(approve with { Measure = approve.Measure with { Rulebook = story.Story.Rulebook, Roles = roles }, WorkItems = [] }), "measureId");

        // Intake keeps the two apart. Here it turns out later that one human stands behind both records.
        await story.People.Merged(twin, story.People.Controller);
        await store.Denied(story.Decision("any", AuditDecision.Stop, null) with { MeasureId = measure }, "Divergence.ControllerNotIndependent");
    }

    [Theory]
    [InlineData(AuditDecision.Accept, null, "Divergence.UntilInvalid")]
    [InlineData(AuditDecision.Accept, "2026-11-20", "Divergence.UntilInvalid")]
    [InlineData(AuditDecision.Correct, "2027-05-20", "Divergence.UntilInvalid")]
    [InlineData(AuditDecision.Stop, "2026-12-31", "Divergence.UntilNotWanted")]
    [InlineData(AuditDecision.Accept, "2026-11-21", null)]
    [InlineData(AuditDecision.Correct, "2027-05-19", null)]
    public async Task Decision_EndsOnADayThatTheSettingsAllow(AuditDecision decision, string? until, string? code)
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await store.Denied(story.Decision(id, AuditDecision.Stop, null) with { Reason = " " }, "Request.ValueMissing");
        var command = story.Decision(id, decision, until);
        await (code is null ? store.Done(command) : store.Denied(command, code));
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Acceptance_RunsOut_AndTheFiguresAreAuditedAnew()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await store.Done(story.Decision(id, AuditDecision.Accept, "2026-12-31"));
        var accepted = await story.Register("divergences");
        Assert.Empty(accepted.Open);
        Assert.Equal((store.Clock.Now, "controller"), (accepted.ReviewedAt, Assert.Single(accepted.ReviewedByRoles)));

        store.Clock.Now = new(2026, 12, 31, 23, 59, 0, TimeSpan.Zero);
        await story.Sweep();
        Assert.Empty((await story.Register("divergences")).Open);
        Assert.Single((await story.State()).Divergences);

        store.Clock.Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Contains("ended on 2026-12-31", Assert.Single((await story.Register("divergences")).Open), StringComparison.Ordinal);
        await story.Sweep();
        Assert.Equal(DivergenceState.Open, (await story.State()).Divergences[1].State);
        Assert.Contains("without an audit decision", Assert.Single((await story.Register("divergences")).Open), StringComparison.Ordinal);
        Assert.Null((await story.Register("divergences")).ReviewedAt);
    }

    [Fact]
    public async Task Correction_ThatCameTrue_LeavesNothingOpen()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await store.Done(story.Decision(id, AuditDecision.Correct, "2026-12-31"));
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2026-12-05", "2026-11-20"));
        store.Clock.Now = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await story.Sweep();
        Assert.Empty((await story.Register("divergences")).Open);
        Assert.Single((await story.State()).Divergences);
    }

    [Fact]
    public async Task Acceptance_DoesNotCoverAGapThatGrowsByTheThresholdAgain()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await store.Done(story.Decision(id, AuditDecision.Accept, "2027-05-01"));
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-04-30"));
        Assert.Single((await story.State()).Divergences);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-05-01"));
        Assert.Equal(2, (await story.State()).Divergences.Count);
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Promotion_IsFrozenBySettings_UntilTheAuditDecides_AndTheRefusalIsLedgered()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await story.Set(settings => settings with { Divergence = new DivergenceSettings { FreezeAboveDoi = 1 } });
        await store.Done(story.Story.Review(story.Measure, "G1"));

        var denied = await store.Denied(story.Story.Review(story.Measure, "G2"), "Divergence.AuditOpen");
        Assert.Contains("90 days late", denied.Detail, StringComparison.Ordinal);
        Assert.Equal("Divergence.AuditOpen", denied.Refusal!["reasons"]![0]!["code"]!.GetValue<string>());
        var review = (await story.State()).Reviews[^1];
        Assert.Equal((false, "G2", denied.LedgerNumber), (review.Decided, review.Gate, review.LedgerNumber));
        Assert.Equal("Divergence.AuditOpen", Assert.Single(review.Codes));
        Assert.Equal(1, (await story.State()).Doi);

        await store.Done(story.Story.Review(story.Measure, "G2", story.People.Sponsor, RequestedOutcome.Hold));
        await store.Done(story.Decision(id, AuditDecision.Correct, "2027-03-01"));
        await store.Done(story.Story.Review(story.Measure, "G2"));
        Assert.Equal(2, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Promotion_IsFrozenWhereTheSettingsSayNothing_AndPausingIsFree()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        var denied = await store.Denied(story.Story.Review(story.Measure, "G1"), "Divergence.AuditOpen");

        // Nobody is told that the gate is ready meanwhile, and the owner is not sent to ask for it.
        var look = (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!;
        Assert.True(look.Decision.IsAllowed);
        Assert.Equal((false, "Divergence.AuditOpen", denied.Detail), (look.IsOpen, look.Held!.Code, look.Held.Text));
        var panel = (await store.Get<IPanelReader>().Of(TestStore.Tenant, story.Measure))!;
        Assert.Equal((false, denied.Detail), (panel.Ready, panel.Refusal));
        Assert.DoesNotContain(Asked(), wait => wait.PersonId == story.People.Owner);
        var gate = Assert.Single(ReportStory.Rows("gates", store.Get<ReportWorlds>().Now(TestStore.Tenant)), row => ReportStory.Text(row, "measureId") == story.Measure);
        Assert.False(gate["ready"]!.GetValue<bool>());
        store.Clock.Now = store.Clock.Now.AddSeconds(1);
        var moment = store.Clock.Now;
        Assert.NotNull(Past(moment).Held);

        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Hold));
        await store.Done(story.Decision(id, AuditDecision.Accept, "2026-12-31"));
        store.Clock.Now = store.Clock.Now.AddSeconds(1);
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.IsOpen);
        Assert.Equal((false, true), (Past(moment).IsOpen, Past(store.Clock.Now).IsOpen));
        await store.Done(story.Story.Review(story.Measure, "G1"));
        Assert.Equal(1, (await story.State()).Doi);
        Assert.Contains(Asked(), wait => wait.PersonId == story.People.Owner);

        GateLook Past(DateTimeOffset at) => store.Get<IPastGates>().Look(TestStore.Tenant, store.Get<IPastGates>().Measure(TestStore.Tenant, story.Measure, at)!, null, at)!;

        Waiting[] Asked() => [.. Reminders.Waits(store.Get<ReportWorlds>().Now(TestStore.Tenant)).Where(wait => wait.Shown["text"]!.GetValue<string>().StartsWith("Every criterion is met", StringComparison.Ordinal))];
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Promotion_IsFreeWhereTheSettingsLeaveItToTheRulebook()
    {
        await using var store = await TestStore.Start();
        var (story, _) = await Diverging(store);
        await story.Set(settings => settings with { Divergence = new DivergenceSettings { FreezeAboveDoi = 5 } });
        await store.Done(story.Story.Review(story.Measure, "G1"));
        Assert.NotEmpty((await story.Register("divergences")).Open);
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Stop_KeepsTheMeasureFromPromotion_UntilTheControllerDecidesAnew()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await story.Set(settings => settings with { Divergence = new DivergenceSettings { FreezeAboveDoi = 0 } });
        await store.Done(story.Decision(id, AuditDecision.Stop, null));
        await store.Denied(story.Decision(id, AuditDecision.Stop, null), "Divergence.Decided");
        await store.Denied(story.Story.Review(story.Measure, "G1"), "Divergence.AuditOpen");
        Assert.Contains("The audit stopped this measure", Assert.Single((await story.Register("divergences")).Open), StringComparison.Ordinal);
        await store.Done(story.Decision(id, AuditDecision.Accept, "2027-01-31"));
        await store.Done(story.Story.Review(story.Measure, "G1"));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Decision_OnAMeasureThatEnded_IsRefused()
    {
        await using var store = await TestStore.Start();
        var (story, id) = await Diverging(store);
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Decision(id, AuditDecision.Accept, "2026-12-31"), "Measures.Ended");
    }

    private static async Task<(ValueStory Story, string Id)> Diverging(TestStore store)
    {
        var story = await ValueStory.Begin(store);
        await story.Work(total: 1, done: 1);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-03-01"));
        return (story, (await story.State()).Divergences.Single().Id);
    }
}
