using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>Reports and what waits follow the roles that are held at their moment, not those of before or later.</summary>
public sealed class TimedRoleTests
{
    [Fact]
    [Trait("Checklist", "88")]
    [Trait("Checklist", "87")]
    public async Task Report_NamesAndFindsWhoHoldsTheRole_AtItsMoment()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var people = story.People;
        var measure = await story.Portfolio.NewMeasure();
        var next = await people.Person("Sandbox Owner Next");
        var starts = store.Clock.Now.AddDays(2);
        await store.Done(people.Give(Actor.Person(await people.Person("Sandbox Office"), "api", "pmo"), "owner", people.Owner, next, starts) with { MeasureId = measure });

        foreach (var view in new[] { "gates", "execution" })
        {
            Assert.Equal(people.Owner, Owner(view, people.Owner));
            Assert.Null(Owner(view, next));
        }

        Assert.DoesNotContain(Waits(), wait => wait.PersonId == next);
        store.Clock.Now = starts.AddTicks(-1);
        Assert.Equal(people.Owner, Owner("gates", people.Owner));
        store.Clock.Now = starts;
        foreach (var view in new[] { "gates", "execution" })
        {
            Assert.Equal(next, Owner(view, next));
            Assert.Null(Owner(view, people.Owner));
        }

        Assert.Contains(Waits(), wait => wait.PersonId == next);
        Assert.DoesNotContain(Waits(), wait => wait.PersonId == people.Owner);

        // What is asked about the past is as it was then.
        Assert.Equal(people.Owner, ReportStory.Text(Assert.Single(ReportStory.Rows("gates", story.At(starts.AddTicks(-1)), new ReportFilter { Person = people.Owner })), "ownerId"));

        string? Owner(string view, string person) => ReportStory.Rows(view, story.Now(), new ReportFilter { Person = person })
            .Where(row => ReportStory.Text(row, "measureId") == measure).Select(row => ReportStory.Text(row, "ownerId")).SingleOrDefault();

        Waiting[] Waits() => [.. Governance.Store.Reporting.Reminders.Waits(story.Now())];
    }
}
