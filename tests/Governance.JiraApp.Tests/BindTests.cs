using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Tokens;
using Governance.Store.Hosts.Binding;
using Xunit;

namespace Governance.JiraApp.Tests;

public sealed class BindTests : IAsyncLifetime
{
    private const string OtherSite = "22222222-0000-4000-8000-00000000000c";
    private EdgeHost edge = null!;

    public async Task InitializeAsync() => edge = await EdgeHost.StartUnboundAsync();

    public async Task DisposeAsync() => await edge.DisposeAsync();

    [Fact]
    public async Task Site_WithAGoodCode_BelongsToTheTenantAndIsHeard()
    {
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.ValidateAsync("LEND-1")));
        var answer = await edge.BindAsync(await edge.CodeAsync());
        Assert.Equal((200, "acme"), (answer.Status, answer.Body!["tenant"]!.GetValue<string>()));
        Assert.Equal(200, (await edge.ValidateAsync("LEND-1")).Status);
        var bound = Assert.Single(await edge.Get<IHostBindings>().Of("acme"));
        Assert.Equal(("jira", TokenMaker.CloudId, "api:Sandbox Administrator"), (bound.Host, bound.Scope, bound.BoundBy));
    }

    [Fact]
    public async Task Site_WithoutACode_IsRefusedOnEveryOtherRouteAndLeavesNothingBehind()
    {
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.ValidateAsync("LEND-1")));
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.EventAsync(10001, "system-token")));
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.TokensAsync()));
        Assert.Empty(await edge.State.Waiting("acme"));
        await edge.TurnAsync();
        Assert.Empty(edge.Jira.Calls);
    }

    [Fact]
    public async Task Binding_BringsTheSystemTokenThatTheSweepNeeds()
    {
        edge.Jira.Put(10001, "LEND-1");
        edge.Store.News();
        await edge.BindAsync(await edge.CodeAsync(), systemToken: "system-token");
        await edge.TurnAsync();
        Assert.NotEmpty(edge.Jira.Writes);
    }

    [Fact]
    public async Task Binding_SurvivesARestart()
    {
        await edge.BindAsync(await edge.CodeAsync());
        edge = await edge.RestartAsync();
        Assert.Equal(200, (await edge.ValidateAsync("LEND-1")).Status);
    }

    [Theory]
    [InlineData("00000-00000-00000-00000")]
    [InlineData("too short")]
    [InlineData("")]
    public async Task Code_ThatNobodyMade_IsRefused(string code)
    {
        Assert.Equal((403, "Hosts.CodeUnknown"), Key(await edge.BindAsync(code)));
        Assert.Null(await edge.Get<IHostBindings>().TenantOf("jira", TokenMaker.CloudId));
    }

    [Fact]
    public async Task Code_WhenUsed_IsRefusedToEverySite_AndLooksLikeOneThatNobodyMade()
    {
        var code = await edge.CodeAsync();
        await edge.BindAsync(code);
        var replayed = await edge.BindAsync(code);
        var elsewhere = await edge.BindAsync(code, OtherSite);
        var unknown = await edge.BindAsync("00000-00000-00000-00000", OtherSite);
        Assert.All([replayed, elsewhere], answer => Assert.Equal(Words(unknown), Words(answer)));
        Assert.Null(await edge.Get<IHostBindings>().TenantOf("jira", OtherSite));
    }

    [Fact]
    public async Task Code_ForTheOtherKindOfHost_IsRefusedAndStaysGoodThere()
    {
        var code = await edge.CodeAsync(host: "dataverse");
        Assert.Equal((403, "Hosts.CodeUnknown"), Key(await edge.BindAsync(code)));
        var answer = await edge.Get<HostBinder>().BindAsync("dataverse", Guid.NewGuid().ToString("D"), code, "acme", null, default);
        Assert.Equal("acme", answer.Tenant);
    }

    [Fact]
    public async Task Code_OfAnotherTenant_IsRefusedInABoundSite_AndStaysGood()
    {
        await edge.BindAsync(await edge.CodeAsync());
        var code = await edge.CodeAsync("other");
        Assert.Equal((409, "Hosts.BoundElsewhere"), Key(await edge.BindAsync(code)));
        Assert.Equal("acme", await edge.Get<IHostBindings>().TenantOf("jira", TokenMaker.CloudId));
        Assert.Equal(200, (await edge.BindAsync(code, OtherSite)).Status);
    }

    [Fact]
    public async Task Code_OfATenantThatHasASite_IsRefusedToASecondOne()
    {
        await edge.BindAsync(await edge.CodeAsync());
        Assert.Equal((409, "Hosts.OneATenant"), Key(await edge.BindAsync(await edge.CodeAsync(), OtherSite)));
        Assert.Null(await edge.Get<IHostBindings>().TenantOf("jira", OtherSite));
    }

    [Fact]
    public async Task Code_SentByManySitesAtOnce_BindsOne()
    {
        var code = await edge.CodeAsync();
        var sites = Enumerable.Range(0, 8).Select(number => $"site-{number}").ToList();
        var answers = await Task.WhenAll(sites.Select(site => edge.BindAsync(code, site)));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(7, answers.Count(answer => answer.Code == "Hosts.CodeUnknown"));
        Assert.Single(await edge.Get<IHostBindings>().Of("acme"));
    }

    [Fact]
    public async Task Site_SendingTheCodesOfTwoTenantsAtOnce_BelongsToOne()
    {
        var codes = new[] { await edge.CodeAsync(), await edge.CodeAsync("other") };
        var answers = await Task.WhenAll(codes.Select(code => edge.BindAsync(code)));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Single(answers, answer => answer.Code == "Hosts.BoundElsewhere");
    }

    [Fact]
    public async Task Site_AfterTenWrongCodes_IsNotHeardAnyMore_NotEvenWithAGoodOne()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal((403, "Hosts.CodeUnknown"), Key(await edge.BindAsync("00000-00000-00000-00000")));
        }

        var code = await edge.CodeAsync();
        Assert.Equal((429, "Hosts.TooManyCodes"), Key(await edge.BindAsync(code)));
        Assert.Equal(200, (await edge.BindAsync(code, OtherSite)).Status);
    }

    [Fact]
    public async Task Site_WhenReleased_IsRefusedAtOnce_WithItsTokensItsEventsAndItsSweeps()
    {
        await edge.BindAsync(await edge.CodeAsync());
        await edge.TokensAsync();
        await edge.EventAsync(10001);
        Assert.Equal(200, (await edge.ReleaseAsync()).Status);
        var calls = edge.Jira.Calls.Count;

        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.ValidateAsync("LEND-1")));
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.EventAsync(10002, "another-token")));
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await edge.TokensAsync("another-token")));
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Equal(calls, edge.Jira.Calls.Count);
        Assert.Empty(edge.Store.Observed);
        Assert.Single(edge.Store.Items);
        Assert.Empty(edge.Status.Hosts("acme"));
        Assert.Null(edge.Get<JiraTokens>().Find(new JiraSite(TokenMaker.CloudId, "acme")));
        Assert.Null(edge.Get<ISecretTable>().Read("acme", TokenMaker.CloudId, "jira-system-token"));
    }

    [Fact]
    public async Task Site_WhenReleasedInTheMiddleOfASweep_IsNotCalledAgain()
    {
        edge.Jira.Put(10001, "LEND-1");
        await edge.BindAsync(await edge.CodeAsync(), systemToken: "system-token");
        await edge.TurnAsync();
        var access = edge.Get<JiraTokens>().Find(new JiraSite(TokenMaker.CloudId, "acme"))!;
        await edge.ReleaseAsync();
        var calls = edge.Jira.Calls.Count;
        var fault = await Assert.ThrowsAsync<Governance.Store.Sync.Http.HostException>(() =>
            edge.Get<Governance.JiraApp.Api.JiraClient>().FindAsync(access, "10001", default));
        Assert.Equal("Jira.NotBound", fault.Code);
        Assert.Equal(calls, edge.Jira.Calls.Count);
    }

    [Fact]
    public async Task Site_WhenReleased_CanBelongToAnotherTenant()
    {
        await edge.BindAsync(await edge.CodeAsync());
        await edge.ReleaseAsync();
        Assert.Equal(200, (await edge.BindAsync(await edge.CodeAsync("other"))).Status);
        Assert.Equal("other", await edge.Get<IHostBindings>().TenantOf("jira", TokenMaker.CloudId));
    }

    [Fact]
    public async Task Release_ByOthersThanAnAdministratorOfTheTenant_IsRefused()
    {
        await edge.BindAsync(await edge.CodeAsync());
        Assert.Equal((403, "Auth.RoleMissing"), Key(await edge.ReleaseAsync(role: "auditor")));
        Assert.Equal((404, "Hosts.NotBound"), Key(await edge.ReleaseAsync(tenant: "other")));
        Assert.Equal(200, (await edge.ValidateAsync("LEND-1")).Status);
    }

    [Fact]
    public async Task Code_AskedForByOthersThanAnAdministrator_IsRefused()
    {
        var answer = await edge.ApiAsync("/api/v1/hosts/codes", new JsonObject { ["host"] = "jira" }, role: "auditor");
        Assert.Equal((403, "Auth.RoleMissing"), Key(answer));
    }

    public static TheoryData<string, string> WrongCallers => new()
    {
        { "validate-gate", "Forge.WrongModule" },
        { "issue-changed", "Forge.WrongModule" },
        { "token-refresh", "Forge.WrongModule" },
        { "gate-panel", "Forge.WrongModule" },
    };

    [Theory]
    [MemberData(nameof(WrongCallers))]
    public async Task Token_OfAnotherModule_DoesNotBind(string module, string code)
    {
        var answer = await SendAsync($"Bearer {edge.Token(module)}");
        Assert.Equal((401, code), Key(answer));
    }

    [Fact]
    public async Task Token_OfAnotherEnvironmentAppOrKey_DoesNotBind()
    {
        var environment = await SendAsync($"Bearer {edge.Token("governance-admin", claims => claims["app"]!["environment"]!["type"] = "DEVELOPMENT")}");
        Assert.Equal((401, "Forge.WrongEnvironment"), Key(environment));
        var app = await SendAsync($"Bearer {edge.Token("governance-admin", claims => claims["aud"] = "ari:cloud:ecosystem::app/another")}");
        Assert.Equal((401, "Forge.WrongAudience"), Key(app));
        Assert.Equal((401, "Forge.TokenMissing"), Key(await SendAsync(null)));
        Assert.Equal((401, "Forge.WrongModule"), Key(await edge.PostAsync("/forge/validate", $"Bearer {edge.Token("governance-admin")}", "{}")));
        Assert.Null(await edge.Get<IHostBindings>().TenantOf("jira", TokenMaker.CloudId));
    }

    [Fact]
    public async Task Body_ThatIsNoObject_IsRefusedAndCostsNoTry()
    {
        var answer = await edge.PostAsync("/forge/bind", $"Bearer {edge.Token("governance-admin")}", "[]");
        Assert.Equal((400, "Request.Malformed"), Key(answer));
    }

    [Fact]
    public async Task Code_ThatIsNoText_IsRefused()
    {
        var answer = await edge.PostAsync("/forge/bind", $"Bearer {edge.Token("governance-admin")}", """{"code":"\ud800"}""");
        Assert.Equal((403, "Hosts.CodeUnknown"), Key(answer));
    }

    private async Task<EdgeAnswer> SendAsync(string? authorization) =>
        await edge.PostAsync("/forge/bind", authorization, new JsonObject { ["code"] = await edge.CodeAsync() }.ToJsonString());

    private static (int Status, string? Code) Key(EdgeAnswer answer) => (answer.Status, answer.Code);

    private static string Words(EdgeAnswer answer)
    {
        var body = answer.Body!.DeepClone().AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }
}
