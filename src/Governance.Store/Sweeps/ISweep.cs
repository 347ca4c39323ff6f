using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Sweeps;

/// <summary>What is kept up to date with the day, the settings or other streams. Running it twice changes nothing.</summary>
internal interface ISweep
{
    /// <summary>Looks at the tenant when there may be something new since the last look.</summary>
    public Task WorkAsync(string tenant, CancellationToken cancellation);
}
