using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>The work items by gate.</summary>
internal sealed class WorkItemIndex
{
    private readonly TermIndex byGate;
    private readonly WorkItemProgress[] progress;

    public WorkItemIndex(ItemList<WorkItemFact> items)
    {
        byGate = TermIndex.Of(items, static item => item.GateCode);
        progress = new WorkItemProgress[items.Count];
        for (var i = 0; i < progress.Length; i++)
        {
            progress[i] = items[i].Progress;
        }
    }

    /// <summary>The first item of the gate, or -1.</summary>
    public int First(in Term gate) => byGate.First(gate);

    /// <summary>The next item of the same gate, or -1.</summary>
    public int Next(int item) => byGate.Next(item);

    /// <summary>How far the item is.</summary>
    public WorkItemProgress Progress(int item) => progress[item];
}
