using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

[Trait("Checklist", "25")]
[Trait("Checklist", "27")]
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. RepositoryFiles.Examples.Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Example_CarriesAMeasureFromDefinedToClosed(string name)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name)));
        foreach (var gate in story.Rulebook.Gates)
        {
            Assert.Equal(((int)gate.From, gate.Code), ((await story.State()).Doi, (await story.State()).NextGate));
            await store.Denied(story.Review(gate), "Gates.Refused");
            await story.Pass(gate);
        }

        var closed = await story.State();
        Assert.Equal((5, MeasureStatus.Closed, null), (closed.Doi, closed.Status, closed.NextGate));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryCriterionOfAnExample_KeepsItsGateShutAlone(string name)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name)));
        foreach (var gate in story.Rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria.Where(criterion => criterion is not ApprovalsCriterion))
            {
                var refused = await store.Denied(story.Review(gate), "Gates.Refused");
                Assert.Contains(criterion.Name, refused.Detail, StringComparison.Ordinal);
                await story.Supply(criterion, gate);
            }

            // Everything but the approvals is there.
            var waiting = await store.Denied(story.Review(gate), "Gates.Refused");
            Assert.Contains("approval is missing in step", waiting.Detail, StringComparison.Ordinal);
            await story.Pass(gate);
        }
    }
}
