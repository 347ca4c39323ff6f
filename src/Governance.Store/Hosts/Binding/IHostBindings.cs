using System.Collections.Generic;
using System.Threading.Tasks;

namespace Governance.Store.Hosts.Binding;

/// <summary>
/// Which hosts belong to which tenants now. The ledger says so, no configuration does; what is committed is seen at
/// once, a release too. Thread-safe.
/// </summary>
public interface IHostBindings
{
    /// <summary>The tenant that the host belongs to, or null: then the host is refused.</summary>
    public Task<string?> TenantOf(string host, string scope);

    /// <summary>The hosts of a tenant.</summary>
    public Task<IReadOnlyList<HostBinding>> Of(string tenant);
}
