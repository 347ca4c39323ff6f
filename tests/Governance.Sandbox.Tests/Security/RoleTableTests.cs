using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Security;

public sealed class RoleTableTests
{
    [Fact]
    public async Task Roles_Privileges_AndWhoHoldsThem_AreShown()
    {
        await using var host = await TestHost.StartAsync();
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var role = (await host.Admin.GetAsync("roles?$select=roleid,name&$filter=name eq 'Test Member'")).Rows.Single().GetProperty("roleid").GetGuid();
        var holders = (await host.Admin.GetAsync($"systemuserrolescollection?$filter=roleid eq {role}")).Rows;
        Assert.Equal(member.UserId, holders.Single().GetProperty("systemuserid").GetGuid());
        Assert.True(await Holds(host, role, "prvReadtest_item"));
        Assert.False(await Holds(host, role, "prvBypassCustomPlugins"));
    }

    [Fact]
    public async Task Administrators_HoldEveryPrivilege()
    {
        await using var host = await TestHost.StartAsync();
        var role = (await host.Admin.GetAsync("roles?$filter=name eq 'System Administrator'")).Rows.Single().GetProperty("roleid").GetGuid();
        Assert.True(await Holds(host, role, "prvBypassCustomPlugins"));
        Assert.True(await Holds(host, role, "prvWritetest_item"));
    }

    [Fact]
    public async Task ARoleThatIsChanged_ShowsIt_AndItsHoldersMayDoIt()
    {
        await using var host = await TestHost.StartAsync();
        var reader = await host.UserAsync("Sandbox Reader", ["Basic User"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("audits")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Put(host, "roles/Basic%20User", """{"add":["prvReadAuditSummary"]}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("audits")).Status);
        var role = (await host.Admin.GetAsync("roles?$filter=name eq 'Basic User'")).Rows.Single().GetProperty("roleid").GetGuid();
        Assert.True(await Holds(host, role, "prvReadAuditSummary"));
        await Put(host, "roles/Basic%20User", """{"remove":["prvReadAuditSummary"]}""");
        Assert.False(await Holds(host, role, "prvReadAuditSummary"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("audits")).Status);
    }

    [Fact]
    public async Task AUserWhoIsGivenARole_ShowsIt()
    {
        await using var host = await TestHost.StartAsync();
        var user = await host.UserAsync("Sandbox Reader", ["Basic User"]);
        await Put(host, $"user-roles/{user.UserId}", """{"roles":["System Administrator"]}""");
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("audits")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Put(host, $"user-roles/{user.UserId}", """{"roles":["Nothing"]}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(host, $"user-roles/{Guid.NewGuid()}", """{"roles":[]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Put(host, "roles/System%20Administrator", """{"remove":["prvBypassCustomPlugins"]}""")).Status);
    }

    [Fact]
    public async Task TheTables_AreReadOnly_AndOnlyForThoseWhoMayReadRoles()
    {
        await using var host = await TestHost.StartAsync();
        var reader = await host.UserAsync("Sandbox Reader", ["Basic User"]);
        foreach (var set in new[] { "roles", "privileges", "roleprivilegescollection", "systemuserrolescollection" })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "0x80040220"), ((await reader.GetAsync(set)).Status, (await reader.GetAsync(set)).Code));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Admin.PostAsync(set, "{}")).Status);
        }
    }

    private static async Task<bool> Holds(TestHost host, Guid role, string privilege)
    {
        var id = (await host.Admin.GetAsync($"privileges?$select=privilegeid&$filter=name eq '{privilege}'")).Rows.Single().GetProperty("privilegeid").GetGuid();
        return (await host.Admin.GetAsync($"roleprivilegescollection?$filter=roleid eq {role} and privilegeid eq {id}")).Rows.Count == 1;
    }

    private static Task<Answer> Put(TestHost host, string path, string json) =>
        host.Anonymous.SendAsync(HttpMethod.Put, "/sandbox/" + path, new StringContent(json, Encoding.UTF8, "application/json"));
}
