using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>The work items by gate.</summary>
internal sealed class WorkItemIndex
{
    private readonly TermIndex byGate;
    private readonly WorkItemEntry[] entries;

    public WorkItemIndex(ItemList<WorkItemFact> items)
    {
        byGate = TermIndex.Of(items, static item => item.GateCode);
        entries = new WorkItemEntry[items.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new WorkItemEntry { Progress = items[i].Progress, Next = byGate.Next(i) };
        }
    }

    /// <summary>The item at the place.</summary>
    public ref readonly WorkItemEntry this[int item] => ref entries[item];

    /// <summary>The first item of the gate, or -1.</summary>
    public int First(in Term gate) => byGate.First(gate);
}
