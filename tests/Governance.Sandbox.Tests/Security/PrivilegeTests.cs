using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Security;

public sealed class PrivilegeTests
{
    [Fact]
    public async Task Role_AllowsWhatItNamesAndNothingElse()
    {
        await using var host = await TestHost.StartAsync();
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var id = await member.CreateAsync("test_items", """{"test_name":"mine"}""");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"test_items({id})")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await member.PatchAsync($"test_items({id})", """{"test_name":"still mine"}""")).Status);
        Denied(await member.DeleteAsync($"test_items({id})"), "prvDeletetest_Item");
        Denied(await member.PostAsync("test_logs", """{"test_name":"x"}"""), "prvCreatetest_Log");
        Denied(await member.GetAsync("accounts"), "prvReadAccount");
        Denied(await member.PatchAsync($"test_items({id})", $$"""{"ownerid@odata.bind":"/systemusers({{host.Admin.UserId}})"}"""), "prvAssigntest_Item");
        Denied(await member.GetAsync($"test_items({id})?$expand=test_AccountId"), "prvReadAccount");
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync($"test_items({id})")).Status);
    }

    [Fact]
    public async Task Link_NeedsAppendOnOneSideAndAppendToOnTheOther()
    {
        await using var host = await TestHost.StartAsync();
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var both = await host.UserAsync("Sandbox Seller", ["Test Member", "Salesperson"]);
        var parent = await member.CreateAsync("test_items", """{"test_name":"p"}""");
        var account = await both.CreateAsync("accounts", """{"name":"Sandbox Account"}""");
        var link = $$"""{"test_ParentId@odata.bind":"/test_items({{parent}})"}""";
        Denied(await member.PatchAsync($"test_items({parent})", link), "prvAppendTotest_Item");
        Denied(await member.PatchAsync($"test_items({parent})", $$"""{"test_AccountId@odata.bind":"/accounts({{account}})"}"""), "prvAppendToAccount");
        Assert.Equal(HttpStatusCode.NoContent, (await both.PatchAsync($"test_items({parent})", $$"""{"test_AccountId@odata.bind":"/accounts({{account}})"}""")).Status);
        var deal = $$"""{"name":"Deal","customerid_account@odata.bind":"/accounts({{account}})"}""";
        Assert.Equal(HttpStatusCode.NoContent, (await both.PostAsync("opportunities", deal)).Status);
        var basic = await host.UserAsync("Sandbox Basic", ["Basic User"]);
        Denied(await basic.PostAsync("opportunities", deal), "prvCreateOpportunity");
    }

    [Fact]
    public async Task UserWithoutRoles_IsRefusedEverywhere()
    {
        await using var host = await TestHost.StartAsync();
        var nobody = await host.UserAsync("Sandbox Visitor", []);
        Denied(await nobody.GetAsync("test_items"), "prvReadtest_Item");
        Denied(await nobody.PostAsync("test_items", """{"test_name":"x"}"""), "prvCreatetest_Item");
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    [Fact]
    public async Task SecuredColumn_IsReadAndWrittenByProfilesOnly_AndByAdministrators()
    {
        await using var host = await TestHost.StartAsync();
        var plain = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var reader = await host.UserAsync("Sandbox Reader", ["Test Member"], "Test Readers");
        var writer = await host.UserAsync("Sandbox Writer", ["Test Member"], "Test Writers");
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_secret":"s"}""");
        Assert.Equal(JsonValueKind.Null, Secret(await plain.GetAsync($"test_items({id})")).ValueKind);
        Assert.Equal("s", Secret(await reader.GetAsync($"test_items({id})")).GetString());
        Assert.Empty((await plain.GetAsync("test_items?$filter=test_secret eq 's'")).Rows);
        Assert.Single((await reader.GetAsync("test_items?$filter=test_secret eq 's'")).Rows);
        foreach (var user in new[] { plain, reader })
        {
            var update = await user.PatchAsync($"test_items({id})", """{"test_secret":"t","test_name":"b"}""");
            Assert.Equal((HttpStatusCode.Forbidden, "0x8004f507"), (update.Status, update.Code));
            var create = await user.PostAsync("test_items", """{"test_secret":"t"}""");
            Assert.Equal((HttpStatusCode.Forbidden, "0x8004f502"), (create.Status, create.Code));
        }

        Assert.Equal(HttpStatusCode.NoContent, (await writer.PatchAsync($"test_items({id})", """{"test_secret":"t"}""")).Status);
        var row = (await host.Admin.GetAsync($"test_items({id})")).Body;
        Assert.Equal(("a", "t"), (row.GetProperty("test_name").GetString(), row.GetProperty("test_secret").GetString()));
    }

    [Fact]
    public async Task Impersonation_ActsAsTheOther_AndLeavesItsTrace()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RecordingPlugin), "Create", "test_item", 20, "seen"));
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"a"}""", ("MSCRMCallerID", member.UserId.ToString()));
        var row = (await host.Admin.GetAsync($"test_items({answer.Id})")).Body;
        Assert.Equal(member.UserId, row.GetProperty("_createdby_value").GetGuid());
        Assert.Equal(host.Admin.UserId, row.GetProperty("_createdonbehalfby_value").GetGuid());
        Assert.Equal(member.UserId, row.GetProperty("_ownerid_value").GetGuid());
        var seen = Assert.Single(await host.LogAsync("seen"));
        Assert.Equal(member.UserId, seen.GetProperty("user").GetGuid());
        Assert.Equal($"systemuser {host.Admin.UserId}", seen.GetProperty("attributes").GetProperty("createdonbehalfby").GetString());
    }

    [Fact]
    public async Task Impersonation_ByEntraId_FindsTheUser()
    {
        await using var host = await TestHost.StartAsync();
        var entra = Guid.NewGuid();
        await host.Anonymous.PostAsync("/sandbox/users", $$"""{"fullname":"Sandbox Member","roles":["Test Member"],"azureActiveDirectoryObjectId":"{{entra}}"}""");
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"a"}""", ("CallerObjectId", entra.ToString()));
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Admin.GetAsync("test_items", ("CallerObjectId", Guid.NewGuid().ToString()))).Status);
    }

    [Fact]
    public async Task Impersonation_WithoutThePrivilege_OrBeyondEither_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var nobody = await host.UserAsync("Sandbox Visitor", []);
        var taken = await member.GetAsync("test_items", ("MSCRMCallerID", host.Admin.UserId.ToString()));
        Assert.Equal((HttpStatusCode.Forbidden, "0x8004a110"), (taken.Status, taken.Code));
        Denied(await host.Admin.GetAsync("test_items", ("MSCRMCallerID", nobody.UserId.ToString())), "prvReadtest_Item");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync("test_items", ("MSCRMCallerID", "me"))).Status);
    }

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync")]
    public async Task Bypass_IsForAdministratorsOnly(string header, string value)
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RefusingPlugin), "Create", "test_item", 20, "no"));
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync("test_items", """{"test_name":"no"}""", (header, value))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PostAsync("test_items", """{"test_name":"no"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("test_items", """{"test_name":"no"}""", (header, value))).Status);
    }

    private static JsonElement Secret(Answer answer) => answer.Body.GetProperty("test_secret");

    private static void Denied(Answer answer, string privilege)
    {
        Assert.Equal((HttpStatusCode.Forbidden, "0x80040220"), (answer.Status, answer.Code));
        Assert.Contains(privilege, answer.Message, StringComparison.Ordinal);
    }
}
