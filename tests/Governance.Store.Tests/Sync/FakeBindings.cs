using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;

namespace Governance.Store.Tests.Sync;

/// <summary>
/// What the ledger says of the fake environment, for tests of what comes after the binding: it belongs to the tenant of
/// the test. How it comes to that is tested with the real store.
/// </summary>
internal sealed class FakeBindings(string tenant) : IHostBindings
{
    public Task<string?> TenantOf(string host, string scope) =>
        Task.FromResult(host == "dataverse" && scope == FakeDataverse.Organization.ToString("D") ? tenant : null);

    public Task<IReadOnlyList<HostBinding>> Of(string tenant) => Task.FromResult<IReadOnlyList<HostBinding>>(
        [new HostBinding("dataverse", FakeDataverse.Organization.ToString("D"), DateTimeOffset.UnixEpoch, "api:admin-one")]);
}
