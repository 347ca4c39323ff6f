using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Security;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("GET", "WhoAmI")]
    [InlineData("GET", "test_items")]
    [InlineData("POST", "test_items")]
    [InlineData("PATCH", "test_items(00000000-0000-0000-0000-000000000001)")]
    [InlineData("GET", "nothing")]
    public async Task Request_WithoutAToken_IsRefused(string method, string path)
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.Anonymous.SendAsync(new HttpMethod(method), path, null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.With(Guid.Empty, "forged").SendAsync(new HttpMethod(method), path, null)).Status);
    }

    [Fact]
    public async Task Token_AfterAnHour_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("WhoAmI")).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Admin.GetAsync("WhoAmI")).Status);
    }

    [Fact]
    public async Task WhoAmI_NamesTheUserAndTheOrganization()
    {
        await using var host = await TestHost.StartAsync();
        var sandbox = (await host.Anonymous.GetAsync("/sandbox")).Body;
        var who = (await host.Admin.GetAsync("WhoAmI")).Body;
        Assert.Equal(host.Admin.UserId, who.GetProperty("UserId").GetGuid());
        Assert.Equal(sandbox.GetProperty("organizationId").GetGuid(), who.GetProperty("OrganizationId").GetGuid());
    }

    [Fact]
    public async Task ApplicationUser_FetchesATokenByItsSecret_AndByNoOther()
    {
        await using var host = await TestHost.StartAsync();
        await host.Anonymous.PostAsync("/sandbox/users", """{"fullname":"Sandbox Service","roles":["Test Member"],"clientId":"app","clientSecret":"s3cret"}""");
        var endpoint = (await host.Anonymous.GetAsync("/sandbox")).Body.GetProperty("tokenEndpoint").GetString()!;
        var good = await FormAsync(host, endpoint, "client_credentials", "app", "s3cret");
        Assert.Equal("Bearer", good.Body.GetProperty("token_type").GetString());
        Assert.Equal(3600, good.Body.GetProperty("expires_in").GetInt32());
        var service = host.With(Guid.Empty, good.Body.GetProperty("access_token").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("test_items")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FormAsync(host, endpoint, "client_credentials", "app", "wrong")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FormAsync(host, endpoint, "client_credentials", "other", "s3cret")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await FormAsync(host, endpoint, "password", "app", "s3cret")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Anonymous.PostAsync(endpoint, "{}")).Status);
    }

    [Theory]
    [InlineData("""{"fullname":"Sandbox User","roles":["No such role"]}""")]
    [InlineData("""{"fullname":"Sandbox User","fieldSecurityProfiles":["None"]}""")]
    [InlineData("""{"roles":[]}""")]
    [InlineData("""{"fullname":"Sandbox User","clientId":"a"}""")]
    [InlineData("""{"fullname":"Sandbox User","unknown":1}""")]
    [InlineData("nonsense")]
    public async Task User_WhenTheRequestIsWrong_IsNotMade(string body)
    {
        await using var host = await TestHost.StartAsync();
        var before = (await host.Admin.GetAsync("systemusers")).Rows.Count;
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Anonymous.PostAsync("/sandbox/users", body)).Status);
        Assert.Equal(before, (await host.Admin.GetAsync("systemusers")).Rows.Count);
    }

    [Fact]
    public async Task Token_ForAnUnknownUserOrTheSystem_IsNotGiven()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var id in new[] { Guid.NewGuid(), Sandbox.Security.Caller.SystemId })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous.PostAsync("/sandbox/token", $$"""{"systemuserid":"{{id}}"}""")).Status);
        }
    }

    [Fact]
    public async Task DisabledUser_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var user = await host.UserAsync("Sandbox Member", ["Test Member"]);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("WhoAmI")).Status);
        await host.Admin.PatchAsync($"systemusers({user.UserId})", """{"isdisabled":true}""");
        var answer = await user.GetAsync("WhoAmI");
        Assert.Equal((HttpStatusCode.Forbidden, "0x80040225"), (answer.Status, answer.Code));
    }

    private static async Task<Answer> FormAsync(TestHost host, string endpoint, string grant, string id, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = grant,
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["scope"] = "https://sandbox/.default",
        });
        return await host.Anonymous.SendAsync(HttpMethod.Post, endpoint, form);
    }
}
