using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Dependencies;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Dependencies;

/// <summary>Measures with owners of their own, who may wait for each other. The clock stands at 2026-11-20.</summary>
internal sealed class DependencyStory(PortfolioStory story)
{
    public PortfolioStory Story => story;

    public static async Task<DependencyStory> Begin(TestStore store) => new(await PortfolioStory.Begin(store));

    /// <summary>A measure and its owner, who owns nothing else.</summary>
    public async Task<(string Measure, string Owner)> Measure(string name)
    {
        var store = story.Store;
        var owner = await story.People.Person($"Sandbox Owner of {name}");
        var demand = Support.Story.Text(await store.Done(story.People.DemandOf("dependency-" + name)), "id");
        await story.People.Prepare(demand);
        var approve = story.People.Approve();
        var roles = approve.Measure!.Roles.Select(held => held.Role == "owner" ? held with { PersonId = owner } : held).ToList();
        var made = await store.Done(approve with { CommandId = store.NextId(), DemandId = demand, Measure = approve.Measure with { Rulebook = story.Rulebook, Name = name, Roles = roles }, WorkItems = [] });
        return (Support.Story.Text(made, "measureId"), owner);
    }

    public RecordDependency Record((string Measure, string Owner) waiting, string on, string code = "D1", string neededBy = "2027-03-01", string? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(actor ?? waiting.Owner, "api"),
        MeasureId = waiting.Measure,
        Dependency = new DependencyDraft { Code = code, Title = "Interface", On = on, NeededBy = Day(neededBy) },
    };

    public CommitDependency Commit(string waiting, string person, string date, string code = "D1") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = waiting,
        Code = code,
        Date = Day(date),
        Reason = "Planned",
    };

    public DeclineDependency Decline(string waiting, string person, string code = "D1") =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = waiting, Code = code, Reason = "No capacity" };

    public CloseDependency Close(string waiting, string person, bool fulfilled, string code = "D1") =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = waiting, Code = code, Fulfilled = fulfilled, Reason = "Delivered" };

    public ReviewDependencies Review(string waiting, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor, MeasureId = waiting, Comment = "All looked at" };

    public Task<RegisterFact> Fact(string measure) => RiskStory.Fact(story, measure, "dependencies");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
