using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Registers;

/// <summary>What a register records of other things than its measure's own events, kept up to date. Running it twice changes nothing.</summary>
internal interface IRegisterSweep
{
    /// <summary>Looks at the tenant when there may be something new since the last look.</summary>
    public Task WorkAsync(string tenant, CancellationToken cancellation);
}
