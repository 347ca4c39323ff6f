using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Closure;

public sealed class ConfirmationTests
{
    [Fact]
    [Trait("Checklist", "94")]
    [Trait("Checklist", "95")]
    public async Task Value_IsConfirmedByTheIndependentController_WithMethodAndEvidence()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var key = await story.Capture();
        foreach (var person in new[] { story.People.Owner, story.People.Sponsor, "nobody" })
        {
            await store.Denied(story.Confirm(key, "2026-09", 100m, person), "Closure.ControllerOnly");
        }

        await store.Denied(story.Confirm(key, "2026-09", 100m) with { Actor = TestStore.Admin }, "Closure.ControllerOnly");
        await store.Denied(story.Confirm(key, "2026-09", 100m) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Confirm(key, "2026-09", 100m) with { Method = "" }, "Request.ValueMissing");
        await store.Denied(story.Confirm("made-up", "2026-09", 100m), "Closure.EvidenceMissing");
        await store.Denied(story.Confirm(key, "2026-11", 100m), "Closure.PeriodNotOver");
        await store.Denied(story.Confirm(key, "2026-09", 100.001m), "Effects.AmountInvalid");
        Assert.Empty((await story.State()).Confirmations);

        var command = story.Confirm(key, "2026-09", 95.5m);
        var done = await store.Done(command);
        Assert.Equal(done.LedgerNumber, (await store.Done(command)).LedgerNumber);
        var state = await story.State();
        var confirmed = Assert.Single(state.Confirmations);
        Assert.Equal((95.50m, "Compared with the ledger", key, story.People.Controller), (confirmed.Actual, confirmed.Method, confirmed.EvidenceKey, confirmed.By));
        Assert.Equal(95.50m, state.Effects.Find(row => row.Period == "2026-09")!.Actual);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("sponsor")]
    public async Task Controller_WhoAlsoHoldsAnotherRole_CannotConfirm(string role)
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
        await store.Denied(story.Confirm("any", "2026-09", 1m) with { MeasureId = measure }, "Closure.ControllerNotIndependent");
        await store.Denied(story.Explain() with { MeasureId = measure }, "Closure.ControllerNotIndependent");
        await store.Denied(new ExplainKpi { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.People.Controller, "api"), MeasureId = measure, Kpi = "any", Text = "The market moved" }, "Closure.ControllerNotIndependent");
    }

    [Fact]
    [Trait("Checklist", "94")]
    public async Task PartialConfirmation_KeepsTheRegisterOpen_AndNamesTheMonths()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        Assert.Contains("not confirmed for 2026-09, 2026-10", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        var key = await story.Capture();
        await store.Done(story.Confirm(key, "2026-09", 100m));
        var half = await story.Register("value");
        Assert.Contains("not confirmed for 2026-10.", Assert.Single(half.Open), StringComparison.Ordinal);
        Assert.Null(half.ReviewedAt);

        // An actual that was only recorded is no confirmation.
        await store.Done(story.Story.Effects(story.Measure, story.People.Controller, PortfolioStory.Effect("2026-10", actual: 100m)));
        Assert.Single((await story.Register("value")).Open);

        await store.Done(story.Confirm(key, "2026-10", 100m));
        var whole = await story.Register("value");
        Assert.Empty(whole.Open);
        Assert.Equal("controller", Assert.Single(whole.ReviewedByRoles));
        Assert.Equal("Savings in EUR 2026-10: 100.00 planned, 100.00 confirmed: Compared with the ledger", whole.Entries[1]);

        // Another actual than the confirmed one, or evidence that was revoked, takes the confirmation away.
        await store.Done(story.Story.Effects(story.Measure, story.People.Controller, PortfolioStory.Effect("2026-10", actual: 99m)));
        Assert.Contains("2026-10", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Done(story.Confirm(key, "2026-10", 100m));
        Assert.Empty((await story.Register("value")).Open);
        await store.Done(new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.People.Controller, "api"), MeasureId = story.Measure, Key = key, Reason = "Wrong extract" });
        Assert.Contains("2026-09, 2026-10", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Denied(story.Confirm(key, "2026-10", 100m), "Closure.EvidenceMissing");
    }

    [Fact]
    [Trait("Checklist", "95")]
    public async Task Shortfall_IsExplainedByTheController_ForExactlyTheseSums()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var key = await story.Capture();
        await store.Done(story.Confirm(key, "2026-09", 100m));
        await store.Denied(story.Explain(), "Closure.NothingToExplain");
        await store.Done(story.Confirm(key, "2026-10", 99.99m));
        Assert.Contains("199.99 of 200.00 planned was confirmed, without an explanation", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Denied(story.Explain(story.People.Owner), "Closure.ControllerOnly");
        await store.Denied(story.Explain(text: " "), "Request.ValueMissing");
        await store.Denied(story.Explain() with { Kind = "Revenue" }, "Closure.NothingToExplain");
        await store.Done(story.Explain());
        Assert.Null((await store.Done(story.Explain())).LedgerNumber);
        Assert.Empty((await story.Register("value")).Open);

        await store.Done(story.Confirm(key, "2026-10", 90m));
        Assert.Contains("190.00 of 200.00", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Done(story.Confirm(key, "2026-10", 120m));
        Assert.Empty((await story.Register("value")).Open);
    }

    [Fact]
    public async Task MeasureWithoutAPlan_HasNothingThatCouldBeConfirmed()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        Assert.Contains("No value was planned", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "94")]
    [Trait("Checklist", "95")]
    public async Task Degree5_IsRefusedWithPartialConfirmation_AndWhatWasPromisedStaysBesideWhatWasConfirmed()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await story.Promote(4);
        await store.Denied(story.Story.Review(story.Measure, "G5"), "Closure.ValueOpen");
        var key = await story.Capture();
        await store.Done(story.Confirm(key, "2026-09", 100m));
        var denied = await store.Denied(story.Story.Review(story.Measure, "G5"), "Closure.ValueOpen");
        Assert.Contains("2026-10", denied.Detail, StringComparison.Ordinal);
        Assert.Equal(4, (await story.State()).Doi);

        await store.Done(story.Confirm(key, "2026-10", 80m));
        await store.Denied(story.Story.Review(story.Measure, "G5"), "Closure.ValueOpen");
        await store.Done(story.Explain());
        await store.Done(story.Story.Review(story.Measure, "G5"));
        var closed = await story.State();
        Assert.Equal((5, MeasureStatus.Closed), (closed.Doi, closed.Status));
        var value = Assert.Single(PromisedValue.Of(closed));
        Assert.Equal((200m, 180m, "The launch came a month late"), (value.Planned, value.Confirmed, value.Explanation!.Text));
        await store.Denied(story.Confirm(key, "2026-10", 100m), "Measures.Ended");
        await store.Denied(story.Explain(), "Measures.Ended");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Degree5_IsLeftToTheRulebookWhereTheSettingsSaySo()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await story.Set(settings => settings with { Closure = new ClosureSettings { NeedsConfirmedValue = false } });
        await story.Promote(5);
        Assert.Equal(MeasureStatus.Closed, (await story.State()).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Checklist", "42")]
    public async Task EvidenceOfAMeasureThatIsOver_IsRevokedByNobody_AndTheConfirmationStaysShown(bool closed)
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var key = await story.Capture();
        await store.Done(story.Confirm(key, "2026-09", 100m));
        if (closed)
        {
            await story.Set(settings => settings with { Closure = new ClosureSettings { NeedsConfirmedValue = false } });
            await story.Promote(5);
        }
        else
        {
            await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        }

        foreach (var actor in new[] { Actor.Person(story.People.Owner, "api"), Actor.Person(story.People.Controller, "api"), TestStore.Admin })
        {
            await store.Denied(new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, MeasureId = story.Measure, Key = key, Reason = "Not mine" }, "Measures.Ended");
        }

        Assert.False(Assert.Single((await story.State()).Evidence).Revoked);
    }

    [Theory]
    [InlineData(-2, -1, false)]
    [InlineData(1, 2, false)]
    [InlineData(-2, 0, false)]
    [InlineData(0, 2, true)]
    [Trait("Checklist", "95")]
    public async Task Value_IsConfirmedWithEvidenceThatIsValidNow(int fromDays, int untilDays, bool shows)
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var key = Story.Text(
            await store.Done(new CaptureEvidence
            {
                Tenant = TestStore.Tenant,
                CommandId = store.NextId(),
                Actor = Actor.Person(story.People.Controller, "api"),
                MeasureId = story.Measure,
                Kind = "closure-report",
                Name = "extract.txt",
                Sha256 = new string('a', 64),
                Size = 1,
                ContentType = "text/plain",
                Collector = "Sandbox Controller",
                ValidFrom = store.Clock.Now.AddDays(fromDays),
                ValidUntil = store.Clock.Now.AddDays(untilDays),
            }),
            "key");
        var confirm = story.Confirm(key, "2026-09", 100m);
        if (shows)
        {
            await store.Done(confirm);
        }
        else
        {
            await store.Denied(confirm, "Closure.EvidenceMissing");
        }

        Assert.Equal(shows ? 1 : 0, (await story.State()).Confirmations.Count);
    }

    private static async Task<ValueStory> Planned(TestStore store)
    {
        var story = await ValueStory.Begin(store);
        await story.Plan(PortfolioStory.Effect("2026-09", plan: 100m), PortfolioStory.Effect("2026-10", plan: 100m));
        return story;
    }
}
