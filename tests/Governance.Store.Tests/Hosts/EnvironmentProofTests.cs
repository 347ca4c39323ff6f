using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Permits;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Sync;

using Microsoft.Extensions.Logging.Abstractions;

using Xunit;

namespace Governance.Store.Tests.Hosts;

/// <summary>An environment is bound by the code that stands in its environment variable.</summary>
public sealed class EnvironmentProofTests : IAsyncLifetime
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly string Scope = FakeDataverse.Organization.ToString("D");
    private readonly FakeDataverse host = new();
    private readonly FakeVariables variables;
    private TestStore store = null!;
    private HostStory hosts = null!;
    private DataverseEnvironment environment = null!;
    private EnvironmentProof proof = null!;

    public EnvironmentProofTests() => variables = new FakeVariables(host);

    public async Task InitializeAsync()
    {
        store = await TestStore.Start();
        hosts = new HostStory(store);
        environment = Environment(TestStore.Tenant);
        proof = NewProof();
    }

    public async Task DisposeAsync()
    {
        environment.Dispose();
        variables.Dispose();
        host.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Environment_WithAGoodCode_IsBoundAndRead()
    {
        Enter(await hosts.Code("dataverse"));
        await proof.DemandAsync(environment, CancellationToken.None);
        Assert.Equal(TestStore.Tenant, await hosts.Bindings.TenantOf("dataverse", Scope));
        Assert.Empty(await environment.Client.ListAsync("opportunities?$select=name", "opportunityid", CancellationToken.None));
        // The code that stays behind harms nobody, and is not looked at again.
        host.Requests.Clear();
        await proof.DemandAsync(environment, CancellationToken.None);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task Environment_WithoutACode_IsAskedWhoItIsAndForTheCodeOnly()
    {
        await Refused("environment variable gov_TenantCode");
        await Assert.ThrowsAsync<HostException>(() => environment.Client.ListAsync("opportunities?$select=name", "opportunityid", CancellationToken.None));
        Assert.All(Paths(), path => Assert.True(path is "/token" or "/api/data/v9.2/WhoAmI" or "/api/data/v9.2/environmentvariabledefinitions", path));
        Assert.Empty(host.Writes);
    }

    [Fact]
    public async Task Environment_WhoseVariableIsMissing_IsRefused()
    {
        variables.Enter("gov_PermitKeys", await hosts.Code("dataverse"));
        await Refused("environment variable gov_TenantCode");
    }

    [Fact]
    public async Task Code_ThatIsWrongUsedExpiredForJiraOrOfAnotherTenant_BindsNothing()
    {
        var used = await hosts.Code("dataverse", TestStore.OtherTenant);
        await hosts.Send(used, "another-organization", "dataverse");
        var expired = await hosts.Code("dataverse");
        store.Clock.Now += TimeSpan.FromHours(1);
        foreach (var code in new[] { HostCode.New(), "?", used, expired, await hosts.Code(), await hosts.Code("dataverse", TestStore.OtherTenant) })
        {
            Enter(code);
            await Refused("[Hosts.CodeUnknown]");
            // Said again at every look, and sent once.
            await Refused("Enter a new one.");
        }

        Assert.Null(await hosts.Bindings.TenantOf("dataverse", Scope));
        Assert.Empty(host.Writes);
    }

    [Fact]
    public async Task Code_WhenWrongForAWholeDay_UsesUpOneTryOnly()
    {
        Enter(HostCode.New());
        for (var look = 0; look < 3 * HostAttempts.Most; look++)
        {
            await Assert.ThrowsAsync<HostException>(() => proof.DemandAsync(environment, CancellationToken.None));
        }

        Enter(await hosts.Code("dataverse"));
        await proof.DemandAsync(environment, CancellationToken.None);
    }

    [Fact]
    public async Task Environment_OfAnotherTenant_IsNotBoundAgain()
    {
        using var others = Environment(TestStore.OtherTenant);
        Enter(await hosts.Code("dataverse", TestStore.OtherTenant));
        await proof.DemandAsync(others, CancellationToken.None);
        Enter(await hosts.Code("dataverse"));
        await Refused("[Hosts.BoundElsewhere]");
        Assert.Equal(TestStore.OtherTenant, await hosts.Bindings.TenantOf("dataverse", Scope));
    }

    [Fact]
    public async Task Address_ThatLeadsToAnotherOrganization_IsNotBound()
    {
        using var elsewhere = Environment(TestStore.Tenant, Guid.NewGuid());
        var code = await hosts.Code("dataverse");
        Enter(code);
        var fault = await Assert.ThrowsAsync<HostException>(() => proof.DemandAsync(elsewhere, CancellationToken.None));
        Assert.Equal("Dataverse.WrongOrganization", fault.Code);
        Assert.Equal(TestStore.Tenant, (await hosts.Send(code, Scope, "dataverse")).Tenant);
    }

    [Fact]
    public async Task Environment_WhenReleased_IsRefusedAtOnce_InTheMiddleOfASweepToo()
    {
        Enter(await hosts.Code("dataverse"));
        await proof.DemandAsync(environment, CancellationToken.None);
        await store.Done(hosts.Release(Scope, "dataverse"));
        host.Requests.Clear();
        var fault = await Assert.ThrowsAsync<HostException>(() =>
            environment.Client.CreateAsync(DataverseTable.Measure, Guid.NewGuid(), [], CancellationToken.None));
        Assert.Equal("Dataverse.NotBound", fault.Code);
        Assert.Empty(host.Requests);
        // The code still stands in the environment, and is used.
        await Refused("[Hosts.CodeUnknown]");

        Enter(await hosts.Code("dataverse"));
        await proof.DemandAsync(environment, CancellationToken.None);
    }

    private async Task Refused(string words)
    {
        var fault = await Assert.ThrowsAsync<HostException>(() => proof.DemandAsync(environment, CancellationToken.None));
        Assert.Equal("Dataverse.NotBound", fault.Code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private void Enter(string code) => variables.Enter("gov_TenantCode", $" {code}\n");

    private System.Collections.Generic.IEnumerable<string> Paths() => host.Requests.Select(request => request.RequestUri!.AbsolutePath);

    private EnvironmentProof NewProof() => new(hosts.Bindings, store.Get<HostBinder>(), NullLogger<EnvironmentProof>.Instance);

    private DataverseEnvironment Environment(string tenant, Guid? organization = null) => new(
        new DataverseBinding
        {
            Tenant = tenant,
            Url = "https://crm.example",
            OrganizationId = (organization ?? FakeDataverse.Organization).ToString("D"),
            TokenEndpoint = "https://login.example/token",
            ClientId = "client",
            ClientSecret = "secret",
        },
        new WritePermitSigner(Key, PermitKeySet.KeyIdOf(Key), store.Clock),
        "gov.example/" + tenant,
        new InstantClock(),
        () => new Passing(variables),
        RetryPolicy.Default,
        hosts.Bindings);
}
