using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Intake;

public sealed class IntakeTests
{
    [Fact]
    public async Task Demand_FromTheSameSource_IsRecordedOnce()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        Assert.Equal(story.Demand, Story.Text(await store.Done(story.DemandOf("opportunity-1")), "id"));
        Assert.NotEqual(story.Demand, Story.Text(await store.Done(story.DemandOf("opportunity-2")), "id"));
        Assert.Equal(2, (await store.Get<IDemandReader>().List(TestStore.Tenant)).Count);
        Assert.Empty(await store.Get<IMeasureReader>().List(TestStore.Tenant));
    }

    [Fact]
    public async Task Demand_FromAPersonThroughTheApi_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        await store.Denied(story.DemandOf("opportunity-2") with { Actor = TestStore.Admin }, "Intake.ServiceOnly");
    }

    [Fact]
    public async Task Approved_MakesTheMeasureWithRolesFieldsAndWorkItems()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var measure = await story.State();
        Assert.Equal(("Lending product", 0, "G1", MeasureStatus.Active, 1), (measure.Name, measure.Doi, measure.NextGate, measure.Status, measure.Round));
        Assert.Equal(["owner", "sponsor", "controller"], measure.Roles.Select(role => role.Role));
        Assert.Equal("Lending", measure.Fields["function"]);
        Assert.Equal(Story.Item, Assert.Single(measure.WorkItems).ExternalKey);
        Assert.Equal(64, measure.PacketDigest!.Length);
        Assert.Equal(measure.Id, (await store.Get<IDemandReader>().Find(TestStore.Tenant, story.Demand))!.MeasureId);
        Assert.Equal(measure.Id, (await store.Get<IMeasureReader>().FindByWorkItem(TestStore.Tenant, "jira", Story.Item))!.Id);
    }

    [Fact]
    [Trait("Checklist", "5")]
    [Trait("Checklist", "13")]
    public async Task Approved_WithoutBusinessCaseReviewsOrScores_IsRefused_AlsoWhereNobodyPublishedRules()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var denied = await store.Denied(story.Approve(), "Intake.KindMissing");
        Assert.Contains("no formal business case", denied.Detail!, System.StringComparison.Ordinal);
        var codes = new List<string?>();
        foreach (var command in story.Preparing(story.Demand))
        {
            await store.Done(command);
            codes.Add((await store.Bus.Submit(story.Approve() with { Measure = null })).Code);
            var result = await store.Bus.Submit(story.Approve());
            codes.Add(result.Code);
        }

        Assert.Equal(
            ["Intake.FieldsMissing", "Intake.FieldsMissing", "Intake.ReviewMissing", "Intake.ReviewMissing", "Intake.ScoresMissing", "Intake.ScoresMissing", "Intake.ScoresMissing", null],
            codes.Where((_, at) => at % 2 == 1));
        Assert.All(codes.Where((_, at) => at % 2 == 0), code => Assert.Equal("Intake.MeasureMissing", code));
        Assert.NotNull(await store.Get<IMeasureReader>().FindByWorkItem(TestStore.Tenant, "jira", Story.Item));
    }

    [Fact]
    public async Task Approved_HappensOnce()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Approve(), "Intake.AlreadyDecided");
    }

    [Theory]
    [InlineData(IntakeOutcome.Deferred)]
    [InlineData(IntakeOutcome.OnHold)]
    public async Task PutAside_MakesNoMeasure_AndCanBeApprovedLater(IntakeOutcome outcome)
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        await story.Prepare(story.Demand);
        await store.Done(story.Approve() with { Outcome = outcome, Until = outcome == IntakeOutcome.Deferred ? new System.DateOnly(2026, 11, 21) : null, Measure = null, WorkItems = [] });
        Assert.Empty(await store.Get<IMeasureReader>().List(TestStore.Tenant));
        await store.Done(story.Approve());
    }

    [Fact]
    public async Task Cancelled_IsFinal()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        await store.Done(story.Approve() with { Outcome = IntakeOutcome.Cancelled, Measure = null, WorkItems = [] });
        await store.Denied(story.Approve(), "Intake.AlreadyDecided");
    }

    [Fact]
    public async Task Decision_ThatCannotBeTaken_IsRefusedForItsOwnReason_AndStoresNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);

        // Without a sponsor on the demand nobody would answer for the measure.
        await store.Denied(story.Approve() with { Measure = story.Approve().Measure! with { Roles = [] } }, "Intake.RolesMissing");
        await story.Prepare(story.Demand);
        var before = store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count;
        var good = story.Approve();
        var draft = good.Measure!;
        var item = good.WorkItems[0];
        var cases = new (string Code, DecideIntake Command)[]
        {
            ("Intake.ReasonMissing", good with { Reason = "  " }),
            ("Request.TooLong", good with { Reason = new string('x', 4001) }),
            ("Intake.NotYours", good with { Actor = Actor.Person(story.Owner, "api") }),
            ("People.Unlinked", good with { Actor = TestStore.Admin }),
            ("People.Unlinked", good with { Actor = Actor.Person("unknown", "api", "pmo") }),
            ("Intake.DemandUnknown", good with { DemandId = "nothing" }),
            ("Intake.MeasureMissing", good with { Measure = null }),
            ("Intake.MeasureNotWanted", good with { Outcome = IntakeOutcome.OnHold }),
            ("People.Unknown", good with { Measure = draft with { Roles = [new RoleHolder("owner", "nobody")] } }),
            ("Measures.RoleInvalid", good with { Measure = draft with { Roles = [new RoleHolder("own er", story.Owner)] } }),
            ("Measures.RoleInvalid", good with { Measure = draft with { Roles = [null!] } }),
            ("Intake.RoleTimed", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner) { From = store.Clock.Now }] } }),
            ("Intake.RoleTimed", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner) { Until = store.Clock.Now.AddYears(9) }] } }),
            ("Intake.RoleTwice", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner), new RoleHolder("owner", story.Owner)] } }),
            ("Intake.ControllerNotIndependent", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner), new RoleHolder("sponsor", story.Sponsor), new RoleHolder("controller", story.Owner)] } }),
            ("Intake.ControllerNotIndependent", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner), new RoleHolder("sponsor", story.Sponsor), new RoleHolder("controller", story.Sponsor), new RoleHolder("controller", story.Controller)] } }),
            ("Intake.RolesNotIndependent", good with { Measure = draft with { Roles = [new RoleHolder("owner", story.Owner), new RoleHolder("sponsor", story.Owner), new RoleHolder("controller", story.Controller)] } }),
            ("Rulebook.Unknown", good with { Measure = draft with { Rulebook = new string('0', 64) } }),
            ("Request.TooLong", good with { Measure = draft with { Name = new string('x', 201) } }),
            ("Measures.FieldNameInvalid", good with { Measure = draft with { Fields = new Dictionary<string, string>(System.StringComparer.Ordinal) { ["a b"] = "x" } } }),
            ("WorkItems.HostUnknown", good with { WorkItems = [item with { Host = "elsewhere" }] }),
            ("WorkItems.KeyMissing", good with { WorkItems = [item with { ExternalKey = null }] }),
            ("WorkItems.GateUnknown", good with { WorkItems = [item with { Gate = "G9" }] }),
            ("WorkItems.CriterionUnknown", good with { WorkItems = [item with { Criterion = "nothing" }] }),
            ("WorkItems.CriterionCircular", good with { WorkItems = [item with { Criterion = "work" }] }),
            ("WorkItems.AlreadyMapped", good with { WorkItems = [item, item] }),
        };
        foreach (var (code, command) in cases)
        {
            await store.Denied(command with { CommandId = store.NextId() }, code);
        }

        Assert.Equal(before, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count);
        await store.Done(good);
    }

    [Fact]
    public async Task DataverseItem_WithoutAKey_GetsOneToBeCreatedWith()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        await story.Prepare(story.Demand);
        await store.Done(story.Approve() with
        {
            WorkItems = [new WorkItemDraft { Host = "dataverse", Gate = "G1", Criterion = "regulatory", Title = "Regulatory approval" }],
        });
        var item = Assert.Single((await store.Get<IMeasureReader>().List(TestStore.Tenant))[0].WorkItems);
        Assert.True(System.Guid.TryParseExact(item.ExternalKey, "D", out _));
    }
}
