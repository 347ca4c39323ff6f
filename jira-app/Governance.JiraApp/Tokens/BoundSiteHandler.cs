using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Tokens;

/// <summary>
/// Stands before every call of Jira: a site that is not bound to the tenant whose token goes along is not called, nor is
/// one that was released a moment ago in the middle of a sweep. A call that does not say for whom it is made is refused.
/// </summary>
internal sealed class BoundSiteHandler(IHostBindings bindings) : DelegatingHandler
{
    /// <summary>For whom the call is made.</summary>
    public static readonly HttpRequestOptionsKey<JiraAccess> Access = new("governance.jira-access");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Access, out var access)
            || await bindings.TenantOf(HostKinds.Jira, access.CloudId) != access.Tenant)
        {
            throw new HostException("Jira.NotBound", 0,
                "This Jira site is not bound to the tenant, so it is not called. Enter a code of the store on the app's page in Jira.");
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
