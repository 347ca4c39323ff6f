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
[Trait("Checklist", "29")]
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. RepositoryFiles.Examples.Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Checklist", "37")]
    public async Task Example_CarriesAMeasureFromDefinedToClosed(string name)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Yaml(name));
        await foreach (var gate in story.Path())
        {
            Assert.Equal((int)gate.From, (await story.State()).Doi);
            await store.Denied(story.Review(gate), "Gates.Refused");
            await story.Pass(gate);
        }

        var closed = await story.State();
        Assert.Equal((5, MeasureStatus.Closed, null), (closed.Doi, closed.Status, closed.NextGate));
    }

    /// <summary>A criterion with a weight may be lacking; what scores do is shown in <see cref="ExampleGateTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryCriterionOfAnExample_KeepsItsGateShutAlone(string name)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Yaml(name));
        await foreach (var gate in story.Path())
        {
            foreach (var criterion in gate.Criteria.Where(criterion => criterion is not ApprovalsCriterion))
            {
                await story.Begin(criterion);
                var refused = await store.Denied(story.Review(gate), "Gates.Refused");
                if (criterion.Weight == 0)
                {
                    Assert.Contains(criterion.Name, refused.Detail, StringComparison.Ordinal);
                }

                await story.Supply(criterion, gate);
            }

            // Everything but the approvals is there.
            var waiting = await store.Denied(story.Review(gate), "Gates.Refused");
            Assert.All(RuleStory.Reasons(waiting), code => Assert.Equal("Approvals.Missing", code));
            await story.Pass(gate);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Checklist", "30")]
    [Trait("Checklist", "31")]
    [Trait("Checklist", "32")]
    [Trait("Checklist", "33")]
    [Trait("Checklist", "34")]
    public async Task Example_HasTheFiveTypesOfGates_EachOpenedByADecision(string name)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Yaml(name));
        await foreach (var gate in story.Path())
        {
            await story.Pass(gate);
        }

        var decided = (await story.State()).Reviews.Where(review => review.Decided).Select(review => story.Rulebook.FindGate(review.Gate)!.Type);
        Assert.Equal([GateType.GoNoGo, GateType.Budget, GateType.ImplementationReadiness, GateType.Change, GateType.Closure], decided.OrderBy(InPath));

        static int InPath(GateType type) => Array.IndexOf([GateType.GoNoGo, GateType.Budget, GateType.ImplementationReadiness, GateType.Change, GateType.Closure], type);
    }

    private static string Yaml(string name) => File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name));
}
