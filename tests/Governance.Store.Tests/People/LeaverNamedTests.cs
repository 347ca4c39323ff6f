using System.Threading.Tasks;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Dependencies;
using Governance.Store.Tests.Capacity;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Whoever has left is not given anything new to answer for; what they have can be taken from them.</summary>
[Trait("Checklist", "23")]
public sealed class LeaverNamedTests
{
    [Fact]
    public async Task Risk_IsNotGivenToALeaver_AndOneOfTheirsCanBeChangedAndGivenAway()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 2)));
        await store.Done(story.Story.People.Leave(TestStore.Admin, story.Keeper));
        await store.Denied(story.Record(story.Draft(2, 2, code: "R2")), "People.Left");
        await store.Denied(story.Record(story.Draft(2, 2, code: "R2") with { OwnerId = "nobody" }), "People.Unknown");
        await store.Done(story.Record(story.Draft(3, 2)));
        await store.Done(story.Record(story.Draft(3, 2) with { OwnerId = story.Story.People.Owner }));
        await store.Denied(story.Record(story.Draft(3, 2)), "People.Left");
    }

    [Fact]
    public async Task Dependency_IsNotAnsweredForByALeaver()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Story.People.Leave(TestStore.Admin, story.Keeper));
        var record = new RecordDependency
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(story.Story.People.Owner, "api"),
            MeasureId = story.Measure,
            Dependency = new DependencyDraft { Code = "D1", Title = "Permit", Outside = "The regulator", ContactId = story.Keeper, NeededBy = KpiStory.Day("2027-03-01") },
        };
        await store.Denied(record, "People.Left");
        await store.Done(record with { CommandId = store.NextId(), Dependency = record.Dependency with { ContactId = story.Committee } });
    }

    [Fact]
    public async Task Capacity_OfALeaver_IsTakenOut_AndNoneIsAdded()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var person = await story.Story.People.Person("Sandbox Engineer");
        var supply = story.Team("2027-01", 100) with { Resource = new ResourceDraft { Code = "engineer", Kind = ResourceKind.Person, PersonId = person } };
        await store.Done(supply);
        await store.Done(story.Story.People.Leave(TestStore.Admin, person));
        await store.Denied(supply with { CommandId = store.NextId(), Months = [new MonthHours { Month = "2027-02", Hours = 1 }] }, "People.Left");
        await store.Denied(supply with { CommandId = store.NextId(), Resource = supply.Resource with { PersonId = "nobody" }, Months = [new MonthHours { Month = "2027-01", Hours = 0 }] }, "People.Unknown");
        await store.Done(supply with { CommandId = store.NextId(), Months = [new MonthHours { Month = "2027-01", Hours = 0 }] });
    }
}
