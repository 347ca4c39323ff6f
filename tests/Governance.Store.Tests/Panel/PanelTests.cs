using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Panel;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Panel;

public sealed class PanelTests
{
    [Fact]
    public async Task Panel_OfANewMeasure_SaysWhatIsMetWhatIsMissingAndWhoCanSupplyIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var panel = await Of(story);

        Assert.Equal(("G1", "Identified", "Active", 0), (panel.Gate, panel.GateName, panel.State, panel.Doi));
        Assert.False(panel.Ready);
        Assert.Equal(["case:True", "regulatory:False", "work:False", "approvals:False"], panel.Criteria.Select(criterion => $"{criterion.Code}:{criterion.Met}"));
        var met = panel.Criteria[0];
        Assert.Null(met.Reason);
        Assert.Empty(met.Actions);
        var missing = panel.Criteria[1];
        Assert.Equal("There is no evidence of the kind 'regulatory-approval'.", missing.Reason);
        var action = Assert.Single(missing.Actions);
        Assert.Equal((PanelActionKind.Evidence, "Upload valid evidence of the kind 'regulatory-approval'.", "regulatory-approval"), (action.Kind, action.Text, action.Subject));
        Assert.Equal(["Sandbox Owner"], action.Who);
        Assert.Equal(PanelActionKind.WorkItem, Assert.Single(panel.Criteria[2].Actions).Kind);
        Assert.Equal(["Sandbox Sponsor", "Sandbox Controller"], panel.Criteria[3].Actions.SelectMany(step => step.Who));
        Assert.All(panel.Criteria[3].Actions, step => Assert.Equal(PanelActionKind.Approval, step.Kind));
        Assert.Equal(["regulatory-approval"], panel.EvidenceKinds);
        Assert.Equal((await story.State()).PacketDigest, panel.PacketDigest);
        Assert.Null(panel.WorkItem);
    }

    [Fact]
    public async Task Panel_AtEachStep_AgreesWithTheGatesDecision()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await Agrees(story, ready: false, met: 1);
        await story.Capture();
        await Agrees(story, ready: false, met: 2);
        await store.Done(story.Observe(completed: true, version: 1));
        await Agrees(story, ready: false, met: 3);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await Agrees(story, ready: false, met: 3);
        await store.Done(await story.Approval(story.Controller, "controller"));
        await Agrees(story, ready: true, met: 4);
        await store.Done(story.Change("function", string.Empty));
        await Agrees(story, ready: false, met: 2);
    }

    [Fact]
    public async Task Panel_AfterTheGateHasOpened_ShowsTheNextOne()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Done(story.Review());
        var panel = await Of(story);
        Assert.Equal(("G2", 1, false), (panel.Gate, panel.Doi, panel.Ready));
        Assert.Equal("plan", Assert.Single(panel.Criteria).Code);
    }

    [Fact]
    public async Task Panel_OfAKilledMeasure_HasNoGateAndAsksForNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        var panel = await Of(story);
        Assert.Equal(("Killed", null, null, false), (panel.State, panel.Gate, panel.GateName, panel.Ready));
        Assert.Empty(panel.Criteria);
        Assert.Null(panel.Refusal);
    }

    [Fact]
    public async Task Panel_OfAMeasureOnHold_StillSaysWhatIsMissing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Review(RequestedOutcome.Hold, person: story.Sponsor));
        var panel = await Of(story);
        Assert.Equal("OnHold", panel.State);
        Assert.Equal(4, panel.Criteria.Count);
    }

    [Fact]
    public async Task Panel_OnAWorkItem_SaysWhetherItsOwnCriterionIsMet()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var panels = store.Get<IPanelReader>();
        Assert.Equal(new PanelWorkItem(Story.Item, "regulatory", Met: false), (await panels.OfWorkItem(TestStore.Tenant, "jira", Story.Item))!.WorkItem);
        await story.Capture();
        var panel = (await panels.OfWorkItem(TestStore.Tenant, "jira", Story.Item))!;
        Assert.Equal(new PanelWorkItem(Story.Item, "regulatory", Met: true), panel.WorkItem);
        Assert.False(panel.Ready);
    }

    [Fact]
    public async Task Panel_OfWhatIsNotThere_IsNone()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var panels = store.Get<IPanelReader>();
        Assert.Null(await panels.Of(TestStore.Tenant, "nothing"));
        Assert.Null(await panels.Of(TestStore.OtherTenant, story.Measure));
        Assert.Null(await panels.OfWorkItem(TestStore.Tenant, "jira", "LEND-43"));
        Assert.Null(await panels.OfWorkItem(TestStore.Tenant, "dataverse", Story.Item));
        Assert.Null(await panels.OfWorkItem(TestStore.OtherTenant, "jira", Story.Item));
    }

    [Fact]
    public async Task Evidence_IsShownNewestFirst_WithWhetherItCounts()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var ends = store.Clock.Now.AddHours(1);
        var digest = await store.Get<IEvidenceContent>().Put(TestStore.Tenant, "short"u8.ToArray());
        await store.Done(story.Evidence(digest) with { Name = "short", ValidUntil = ends });
        var revoked = await story.Capture("wrong letter");
        await store.Done(new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Key = revoked, Reason = "Wrong" });
        await story.Capture();
        Assert.Equal(["Captured", "Revoked", "Captured"], (await Of(story)).Evidence.Select(item => item.Status.ToString()));
        store.Clock.Now = ends;
        var shown = (await Of(story)).Evidence;
        Assert.Equal(["letter.txt:Captured", "letter.txt:Revoked", "short:Expired"], shown.Select(item => $"{item.Name}:{item.Status}"));
        Assert.Equal(ends, shown[2].ValidUntil);
    }

    [Fact]
    public async Task Criterion_WhoseEvidenceExpires_IsMissingAgain_WithNothingWritten()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await story.Capture();
        var number = (await Of(story)).LedgerNumber;
        store.Clock.Now = store.Clock.Now.AddDays(91);
        var panel = await Of(story);
        Assert.Equal(number, panel.LedgerNumber);
        Assert.Equal("The evidence of the kind 'regulatory-approval' has expired.", panel.Criteria[1].Reason);
    }

    [Fact]
    public async Task Lights_AreTheMeasuresOwn_WithASentenceEach()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        Assert.Equal((Light.NotSet, "No effect has a forecast or an actual."), await Potential());
        await store.Done(new RecordEffects
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(story.Owner, "api"),
            MeasureId = story.Measure,
            Effects = [new EffectDraft { Kind = "EBITDA", Currency = "EUR", Period = "2027-06", Plan = 100m, Forecast = 50m }],
            Reason = "The market moved",
        });
        Assert.Equal((Light.Red, "EBITDA of 2027 is expected at 50.00 EUR against a plan of 100.00: the full year is missed."), await Potential());

        async Task<(Light, string)> Potential()
        {
            var panel = await Of(story);
            return (panel.Potential, panel.Explain.Potential);
        }
    }

    [Fact]
    public async Task Json_HasExactlyTheMembersOfTheContract_AndNullsStandThere()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var shown = PanelJson.Of(await Of(story));
        string[] members =
        [
            "measureId", "measure", "state", "doi", "gate", "gateName", "ready", "implementation", "potential", "explain", "criteria",
            "refusal", "workItem", "evidence", "evidenceKinds", "packetDigest", "ledgerNumber",
        ];
        Assert.Equal(members, shown.Select(member => member.Key));
        Assert.True(shown.TryGetPropertyValue("workItem", out var item) && item is null);
        Assert.Equal(["code", "name", "met", "reason", "actions"], shown["criteria"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal(["kind", "text", "subject", "who"], shown["criteria"]![1]!["actions"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal("Evidence", shown["criteria"]![1]!["actions"]![0]!["kind"]!.GetValue<string>());

        var row = JsonNode.Parse(PanelJson.OfRow(await Of(story)))!.AsObject();
        Assert.Equal(members.Where(member => member != "workItem"), row.Select(member => member.Key));
    }

    private static async Task<PanelView> Of(Story story) => (await story.Store.Get<IPanelReader>().Of(TestStore.Tenant, story.Measure))!;

    private static async Task Agrees(Story story, bool ready, int met)
    {
        var panel = await Of(story);
        var look = (await story.Store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!;
        Assert.Equal(ready, look.Decision.IsAllowed);
        Assert.Equal(look.Decision.IsAllowed, panel.Ready);
        Assert.Equal(panel.Ready, panel.Criteria.All(criterion => criterion.Met));
        Assert.Equal(met, panel.Criteria.Count(criterion => criterion.Met));
        Assert.Equal(look.Decision.Reasons.Select(reason => reason.CriterionCode).Distinct(), panel.Criteria.Where(criterion => !criterion.Met).Select(criterion => criterion.Code));
        Assert.Equal(ready ? null : Governance.Rules.Text.RefusalText.Of(look.Decision), panel.Refusal);
    }
}
