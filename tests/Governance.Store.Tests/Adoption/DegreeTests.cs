using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Adoption;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Reporting;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.Adoption;

/// <summary>Invariant 1 with adoption: whatever is sent, a degree moves by a decision, or by the one baseline before any decision.</summary>
public sealed class DegreeTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(1204)]
    [Trait("Checklist", "36")]
    public async Task Degree_OverRandomCommands_MovesOnlyByADecision_OrByTheFirstBaseline(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var portfolio = new RandomPortfolio(story.Portfolio, seed);
        await portfolio.Prepare(chains: 2, count: 40);
        var random = new Random(seed);
        var ids = story.Now().Measures.Select(measure => measure.Id).ToList();
        Actor[] people = [story.Admin, story.SecondAdmin, Actor.Person(story.People.Owner, "api", "admin"), Actor.Person(story.People.Sponsor, "api", "admin"), Actor.Person(story.People.Sponsor, "api"), TestStore.Admin, Actor.Sync];
        for (var sent = 0; sent < 700; sent++)
        {
            var (measure, actor, doi) = (ids[random.Next(ids.Count)], people[random.Next(people.Length)], random.Next(-1, 7));
            await store.Bus.Submit(random.Next(4) switch
            {
                0 => new ProposeAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, MeasureId = measure, Doi = doi, Reason = "It ran before" },
                1 => new ConfirmAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, MeasureId = measure, Doi = random.Next(3) == 0 ? doi : (await story.Portfolio.State(measure)).Adoption?.Doi ?? doi },
                _ => portfolio.Next(),
            });
        }

        var (adopted, decided) = (0, 0);
        foreach (var id in ids)
        {
            MeasureState? before = null;
            foreach (var entry in store.Get<LedgerReader>().Stream(TestStore.Tenant, MeasureStreams.NameOf(id), int.MaxValue))
            {
                var recorded = store.Get<EntryCodec>().Read(entry);
                var after = MeasureStreams.Fold(before, recorded);
                if (recorded.Event is MeasureAdopted)
                {
                    adopted++;
                    Assert.Equal(0, before!.Doi);
                    Assert.DoesNotContain(before.Reviews, review => review.Decided);
                    Assert.Null(before.Adoption!.ConfirmedBy);
                    Assert.InRange(after.Doi, 1, 4);
                    Assert.NotEqual(after.Adoption!.ProposedBy, after.Adoption.ConfirmedBy);
                }
                else if (before is not null && before.Doi != after.Doi)
                {
                    decided++;
                    Assert.IsType<GateDecided>(recorded.Event);
                    Assert.Equal(before.Doi + 1, after.Doi);
                }

                before = after;
            }
        }

        Assert.True(adopted > 0 && decided > 0, $"{adopted} adopted, {decided} decided");
    }
}
