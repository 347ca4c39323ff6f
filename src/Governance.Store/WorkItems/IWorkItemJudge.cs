using System;
using System.Threading.Tasks;

namespace Governance.Store.WorkItems;

/// <summary>Whether a work item may be completed now: its own criterion, judged on the store's facts.</summary>
public interface IWorkItemJudge
{
    /// <summary>The verdict, or null when the item is not governed.</summary>
    public ValueTask<WorkItemVerdict?> Judge(string tenant, string host, string externalKey, DateTimeOffset asOf);
}
