using System.Threading.Tasks;

namespace Governance.Store.Gates;

/// <summary>Gates, judged for showing; nothing moves.</summary>
public interface IGateReader
{
    /// <summary>The gate (by default the next one) judged now; null when the measure or the gate does not exist.</summary>
    public ValueTask<GateLook?> Look(string tenant, string measureId, string? gate = null);
}
