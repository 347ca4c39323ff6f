using System;
using System.Collections.Generic;
using Governance.JiraApp.Forge;
using Governance.Store.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Governance.JiraApp.Tests;

public sealed class JiraOptionsTests
{
    [Fact]
    public void Sites_InTheConfiguration_AreRefusedAtStartWithWhatToDoInstead()
    {
        var fault = Assert.Throws<ConfigurationFault>(() => Add("acme"));
        Assert.EndsWith("[Configuration.SitesAreBoundByCode]", fault.Message, StringComparison.Ordinal);
        Assert.Contains("POST /api/v1/hosts/codes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_WithoutSites_IsTaken() => Add();

    [Theory]
    [InlineData("app-1__PRODUCTION__gate", "PRODUCTION", true)]
    [InlineData("app-1__PRODUCTION__gate", "production", true)]
    [InlineData("app-1__PRODUCTION__gate", "ari:cloud:ecosystem::environment/app-1/e-1", true)]
    [InlineData("app-1__DEVELOPMENT__gate", "PRODUCTION", false)]
    [InlineData("app-2__PRODUCTION__gate", "PRODUCTION", false)]
    [InlineData("app-1__PRODUCTION__other__gate", "PRODUCTION", false)]
    [InlineData("app-1__PRODUCTION__gates", "PRODUCTION", false)]
    [InlineData("__gate", "PRODUCTION", false)]
    [InlineData("gate", "PRODUCTION", false)]
    public void Field_IsOursOnlyUnderOurOwnApp(string key, string environment, bool isOurs) =>
        Assert.Equal(isOurs, new JiraOptions { AppId = "ari:cloud:ecosystem::app/app-1", Environment = environment }.IsOwnField(key, "gate"));

    private static void Add(params string[] tenants)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:Jira:AppId"] = TokenMaker.AppId,
            ["Governance:Jira:Environment"] = "PRODUCTION",
            ["Governance:Jira:JwksUrl"] = "https://keys.example/jwks.json",
            ["Governance:Jira:AllowedApiBaseUrls:0"] = "https://jira.example/ex/jira",
        };
        for (var i = 0; i < tenants.Length; i++)
        {
            values[$"Governance:Jira:Sites:{i}:CloudId"] = $"site-{i}";
            values[$"Governance:Jira:Sites:{i}:Tenant"] = tenants[i];
        }

        new ServiceCollection().AddJiraApp(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
