using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Evaluation;
using Governance.Rules.Statuses;
using Governance.Rules.Text;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Panel;
using Governance.Store.Rulebooks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Panel;

public sealed class PanelSizeTests
{
    private const int ColumnLength = 100_000;

    [Fact]
    public async Task Panel_OfAHugeMeasure_FitsIntoTheColumn_AndSaysThatThereIsMore()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await story.Capture();
        var state = await story.State();
        state = state with
        {
            WorkItems = [.. Enumerable.Range(0, 5000).Select(number => state.WorkItems[0] with { ExternalKey = $"LEND-{number}", HostVersion = 1 })],
            Evidence = [.. Enumerable.Range(0, 2000).Select(number => state.Evidence[0] with { Key = $"{number:D36}", Name = new string('n', 200), Kind = new string('k', 50) })],
        };
        var panel = await Make(store, state);

        Assert.InRange(PanelJson.OfRow(panel).Length, 20_000, ColumnLength);
        Assert.Equal(100, panel.Evidence.Count);
        Assert.Equal($"{1999:D36}", panel.Evidence[0].Key);
        var work = panel.Criteria.Single(criterion => criterion.Code == "work");
        Assert.EndsWith(" And 4980 more.", work.Reason, System.StringComparison.Ordinal);
        Assert.Equal(20, work.Actions.Count);
        Assert.EndsWith("\n…", panel.Refusal, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_OfARoleThatNobodyHolds_NamesTheRole()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var state = await story.State();
        var panel = await Make(store, state with { Roles = state.Roles.RemoveAll(held => held.Role == "owner") });
        Assert.Equal(["whoever holds the role owner (nobody does yet)"], Assert.Single(panel.Criteria.Single(criterion => criterion.Code == "regulatory").Actions).Who);
    }

    private static async Task<PanelView> Make(TestStore store, MeasureState state)
    {
        var rulebook = (await store.Get<IRulebookReader>().Parsed(TestStore.Tenant, state.RulebookDigest))!;
        var facts = MeasureFacts.Of(state, rulebook, new GateQuestion("G1"), store.Clock.Now, static id => id);
        var look = new GateLook(state, "G1", facts, GateEvaluator.Evaluate(rulebook, facts), PacketText.Write(rulebook.FindGate("G1")!, facts));
        return PanelMaker.Of(new PanelQuestion { Measure = state, Rulebook = rulebook, Look = look, WorkItem = null, Thresholds = StatusThresholds.Default, AsOf = store.Clock.Now });
    }
}
