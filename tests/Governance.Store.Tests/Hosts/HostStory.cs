using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosts.Binding;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Hosts;

/// <summary>Codes and hosts as administrators handle them, by the commands that the API sends.</summary>
internal sealed class HostStory(TestStore store)
{
    public IHostBindings Bindings => store.Get<IHostBindings>();

    /// <summary>An administrator of the tenant asks for a code.</summary>
    public async Task<string> Code(string host = HostKinds.Jira, string tenant = TestStore.Tenant)
    {
        var code = HostCode.New();
        await store.Done(Ask(code, host, tenant));
        return code;
    }

    public IssueHostCode Ask(string code, string host = HostKinds.Jira, string tenant = TestStore.Tenant, Actor? actor = null) => new()
    {
        Tenant = tenant,
        CommandId = store.NextId(),
        Actor = actor ?? TestStore.Admin,
        Host = host,
        Digest = HostCode.DigestOf(code)!,
    };

    /// <summary>A host sends a code.</summary>
    public Task<BindingAnswer> Send(string code, string scope = "site-1", string host = HostKinds.Jira, string? onlyTenant = null) =>
        store.Get<HostBinder>().BindAsync(host, scope, code, onlyTenant, enteredBy: null, CancellationToken.None);

    /// <summary>Binds a host by a code of its own.</summary>
    public async Task Bind(string scope = "site-1", string host = HostKinds.Jira, string tenant = TestStore.Tenant) =>
        Assert.Equal(tenant, (await Send(await Code(host, tenant), scope, host)).Tenant);

    public ReleaseHost Release(string scope = "site-1", string host = HostKinds.Jira, string tenant = TestStore.Tenant, Actor? actor = null) => new()
    {
        Tenant = tenant,
        CommandId = store.NextId(),
        Actor = actor ?? TestStore.Admin,
        Host = host,
        Scope = scope,
        Reason = "The host moves.",
    };
}
