using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>The site belongs to the tenant; how it came to that is tested elsewhere.</summary>
internal sealed class OneSite : IHostBindings
{
    public Task<string?> TenantOf(string host, string scope) => Task.FromResult<string?>(DetectionWorld.Tenant);

    public Task<IReadOnlyList<HostBinding>> Of(string tenant) =>
        Task.FromResult<IReadOnlyList<HostBinding>>([new HostBinding("jira", DetectionWorld.Cloud, DateTimeOffset.UnixEpoch, "api:admin-one")]);
}
