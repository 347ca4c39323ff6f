using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Effects.Assumptions;

namespace Governance.Store.Tests.Support;

/// <summary>What the controller does about the planned value: validates what it rests on, and confirms it month by month.</summary>
internal sealed class ExampleValue(TestStore store, ExampleStory story)
{
    private Actor Controller => Actor.Person(story.Holder("controller"), "api");

    /// <summary>The owner names what the plan rests on, and the controller believes it.</summary>
    public async Task Assume()
    {
        if ((await story.State()).Assumptions.Count == 0)
        {
            await store.Done(new RecordAssumption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Holder("owner"), "api"), MeasureId = story.Measure, Code = "volume", Kind = "Savings", Currency = "EUR", Statement = "Volume stays as it is" });
        }

        if ((await story.State()).Assumptions.Exists(one => one.ValidatedAt is null))
        {
            await store.Done(new ValidateAssumption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Controller, MeasureId = story.Measure, Code = "volume", Credibility = Credibility.High, Reason = "Three quarters bear it out" });
        }
    }

    /// <summary>Confirms those of the months that are planned and not confirmed yet.</summary>
    public async Task Confirm(IReadOnlyList<string> months, decimal actual = 100m)
    {
        var state = await story.State();
        var open = months.Where(month => state.Effects.Exists(row => row.Period == month && row.Plan > 0m) && !state.Confirmations.Exists(one => one.Period == month)).ToList();
        if (open.Count != 0)
        {
            var key = Story.Text(await store.Done(await story.Evidence("value-extract")), "key");
            await store.Done(Confirmation(key, open, actual));
        }
    }

    public ConfirmValue Confirmation(string evidence, IReadOnlyList<string> months, decimal actual, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = actor ?? Controller,
        MeasureId = story.Measure,
        Amounts = [.. months.Select(month => new ConfirmedAmount { Kind = "Savings", Currency = "EUR", Period = month, Actual = actual })],
        Method = "Compared with the ledger",
        EvidenceKey = evidence,
    };

    public ExplainOutcome Explanation(Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor ?? Controller, MeasureId = story.Measure, Kind = "Savings", Currency = "EUR", Text = "The second site began a month late" };
}
