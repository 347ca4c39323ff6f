using System.Collections.Generic;
using System.Threading.Tasks;

namespace Governance.Store.Measures;

/// <summary>Committed measures.</summary>
public interface IMeasureReader
{
    /// <summary>The measure, or null when there is none with this id.</summary>
    public ValueTask<MeasureState?> Find(string tenant, string measureId);

    /// <summary>The measure that a work item is mapped to, or null when the item is not governed.</summary>
    public ValueTask<MeasureState?> FindByWorkItem(string tenant, string host, string externalKey);

    /// <summary>The measure whose evidence was captured from a host's row, or null when nothing was.</summary>
    public ValueTask<MeasureState?> FindByEvidence(string tenant, HostReference source);

    /// <summary>Measures in the order of their ids, after the given one.</summary>
    public ValueTask<IReadOnlyList<MeasureState>> List(string tenant, string? after = null, int count = 100);
}
