using System;
using System.Collections.Generic;
using Governance.Store.Configuration;
using Governance.Store.Sync.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class SyncConfigurationTests
{
    [Fact]
    public void TwoEnvironments_OfOneTenant_AreRefusedAtStart()
    {
        var fault = Assert.Throws<ConfigurationFault>(() => Add("acme", "acme"));
        Assert.EndsWith("[Configuration.OneEnvironmentATenant]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoEnvironments_OfTwoTenants_AreTaken() => Add("acme", "other");

    private static void Add(params string[] tenants)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < tenants.Length; i++)
        {
            values[$"Governance:Dataverse:{i}:Tenant"] = tenants[i];
            values[$"Governance:Dataverse:{i}:Url"] = "https://crm.example";
            values[$"Governance:Dataverse:{i}:OrganizationId"] = Guid.NewGuid().ToString("D");
            values[$"Governance:Dataverse:{i}:TokenEndpoint"] = "https://login.example/token";
            values[$"Governance:Dataverse:{i}:ClientId"] = "client";
            values[$"Governance:Dataverse:{i}:ClientSecret"] = "secret";
        }

        new ServiceCollection().AddGovernanceSync(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
