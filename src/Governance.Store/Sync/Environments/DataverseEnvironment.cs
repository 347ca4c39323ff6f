using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Permits;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Environments;

/// <summary>A configured environment with everything that is needed to talk to it. Thread-safe.</summary>
internal sealed class DataverseEnvironment : IDisposable
{
    private readonly DataverseTokens tokens;
    private readonly HttpClient http;
    private readonly HttpClient tokenHttp;
    private bool proven;

    /// <summary>Makes the clients; nothing is called yet.</summary>
    /// <param name="binding">A usable entry of the configuration.</param>
    /// <param name="signer">Signs the permits.</param>
    /// <param name="origin">The tenant's ledger origin.</param>
    /// <param name="clock">Time.</param>
    /// <param name="transport">Makes the innermost handler; one is used for the token endpoint, one for the API.</param>
    /// <param name="retries">How often a call is repeated.</param>
    /// <param name="bindings">Which environments belong to which tenants.</param>
    public DataverseEnvironment(
        DataverseBinding binding, WritePermitSigner signer, string origin, TimeProvider clock,
        Func<HttpMessageHandler> transport, RetryPolicy retries, IHostBindings bindings)
    {
        Binding = binding;
        Organization = Guid.Parse(binding.OrganizationId);
        tokenHttp = new HttpClient(new RetryHandler(retries, clock) { InnerHandler = transport() });
        tokens = new DataverseTokens(tokenHttp, binding, clock);
        http = new HttpClient(new RetryHandler(retries, clock)
        {
            InnerHandler = new BoundHandler(bindings, binding)
            {
                InnerHandler = new DataverseAuthHandler(tokens) { InnerHandler = transport() },
            },
        })
        {
            BaseAddress = binding.ApiRoot,
        };
        http.DefaultRequestHeaders.Add("OData-Version", "4.0");
        http.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        Client = new DataverseClient(http);
        Rows = new RowWriter(Client, signer, Organization, origin);
    }

    /// <summary>The configuration entry.</summary>
    public DataverseBinding Binding { get; }

    /// <summary>The tenant that the environment belongs to.</summary>
    public string Tenant => Binding.Tenant;

    /// <summary>The environment's id.</summary>
    public Guid Organization { get; }

    /// <summary>The id as links and references spell it.</summary>
    public string Scope => Organization.ToString("D");

    /// <summary>The Web API.</summary>
    public DataverseClient Client { get; }

    /// <summary>Writes rows with permits.</summary>
    public RowWriter Rows { get; }

    /// <summary>Asks the environment once who it is: an address that leads elsewhere is never read or written.</summary>
    /// <exception cref="HostException">It is another environment.</exception>
    public async Task ProveAsync(CancellationToken cancellation)
    {
        if (!proven)
        {
            await ProveAnewAsync(cancellation);
        }
    }

    /// <summary>Asks the environment who it is, whatever it answered before.</summary>
    /// <exception cref="HostException">It is another environment.</exception>
    public async Task ProveAnewAsync(CancellationToken cancellation)
    {
        proven = false;
        var answered = await Client.WhoAmIAsync(cancellation);
        if (answered != Organization)
        {
            throw new HostException("Dataverse.WrongOrganization", 200,
                $"The address leads to the organization {answered:D}, the configuration names {Organization:D}. Correct one of them.");
        }

        proven = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        tokenHttp.Dispose();
        tokens.Dispose();
    }
}
