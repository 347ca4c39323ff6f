using System.Threading.Tasks;

namespace Governance.Store.Panel;

/// <summary>Panels on committed state. Every host shows what this answers.</summary>
public interface IPanelReader
{
    /// <summary>The panel of a measure, or null when there is no such measure.</summary>
    public ValueTask<PanelView?> Of(string tenant, string measureId);

    /// <summary>The panel of the measure that a work item is mapped to, or null when the item is not governed.</summary>
    public ValueTask<PanelView?> OfWorkItem(string tenant, string host, string externalKey);
}
