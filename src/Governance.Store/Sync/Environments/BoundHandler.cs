using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Environments;

/// <summary>
/// Stands before every call of an environment: one that is not bound, or was released a moment ago in the middle of a
/// sweep, is asked who it is and for the code, and nothing else.
/// </summary>
internal sealed class BoundHandler(IHostBindings bindings, DataverseBinding binding) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsProof(request) && await bindings.TenantOf(HostKinds.Dataverse, binding.Organization) != binding.Tenant)
        {
            throw new HostException("Dataverse.NotBound", 0, "This environment is not bound to the tenant, so nothing is read or written there.");
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private bool IsProof(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var root = binding.ApiRoot.AbsolutePath;
        return request.Method == HttpMethod.Get
            && path.StartsWith(root, StringComparison.Ordinal)
            && (path[root.Length..] == "WhoAmI" || TenantCode.IsReadBy(path[root.Length..]));
    }
}
