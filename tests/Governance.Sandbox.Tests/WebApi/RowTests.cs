using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.WebApi;

public sealed class RowTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private Client Admin => shared.Host.Admin;

    [Fact]
    public async Task Row_WhenCreated_ComesBackWithItsValuesEtagAndPlatformColumns()
    {
        var parent = await Admin.CreateAsync("test_items", """{"test_name":"above"}""");
        var answer = await Admin.PostAsync(
            "test_items",
            $$"""{"test_name":"a","test_count":3,"test_amount":1.005,"test_flag":true,"test_when":"2026-01-31T10:00:00.9+01:00","test_kind":2,"test_ParentId@odata.bind":"/test_items({{parent}})"}""",
            ("Prefer", "return=representation, odata.include-annotations=\"*\""));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var row = answer.Body;
        Assert.Equal(1.01m, row.GetProperty("test_amount").GetDecimal());
        Assert.Equal("2026-01-31T09:00:00Z", row.GetProperty("test_when").GetString());
        Assert.Equal("Second", row.GetProperty("test_kind@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.Equal(parent, row.GetProperty("_test_parentid_value").GetGuid());
        Assert.Equal("above", row.GetProperty("_test_parentid_value@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.Equal("test_item", row.GetProperty("_test_parentid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal($"W/\"{row.GetProperty("versionnumber").GetInt64()}\"", row.GetProperty("@odata.etag").GetString());
        Assert.Equal(Admin.UserId, row.GetProperty("_createdby_value").GetGuid());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("_createdonbehalfby_value").ValueKind);
        Assert.Equal((0, 1), (row.GetProperty("statecode").GetInt32(), row.GetProperty("statuscode").GetInt32()));
    }

    [Fact]
    public async Task PrimaryKey_WhenTheCallerGivesIt_IsKept_AndTheSecondTimeRefused()
    {
        var id = Guid.NewGuid();
        var body = $$"""{"test_itemid":"{{id}}","test_name":"own id"}""";
        Assert.Equal(id, await Admin.CreateAsync("test_items", body));
        var again = await Admin.PostAsync("test_items", body);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "0x80040237"), (again.Status, again.Code));
    }

    [Fact]
    public async Task Patch_WithoutIfMatch_MakesTheMissingRow_AndWithItDoesNot()
    {
        var id = Guid.NewGuid();
        var strict = await Admin.PatchAsync($"test_items({id})", """{"test_name":"x"}""", ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.NotFound, "0x80040217"), (strict.Status, strict.Code));
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.PatchAsync($"test_items({id})", """{"test_name":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.PatchAsync($"test_items({id})", """{"test_name":"y"}""", ("If-Match", "*"))).Status);
        var onlyNew = await Admin.PatchAsync($"test_items({id})", """{"test_name":"z"}""", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, onlyNew.Status);
        Assert.Equal("y", (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_name").GetString());
    }

    [Fact]
    public async Task Etag_WhenTheRowHasChangedSince_RefusesTheWrite()
    {
        var id = await Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var etag = (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("@odata.etag").GetString()!;
        Assert.Equal(HttpStatusCode.NotModified, (await Admin.GetAsync($"test_items({id})", ("If-None-Match", etag))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.PatchAsync($"test_items({id})", """{"test_name":"b"}""", ("If-Match", etag))).Status);
        var late = await Admin.PatchAsync($"test_items({id})", """{"test_name":"c"}""", ("If-Match", etag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "0x80060882"), (late.Status, late.Code));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Admin.DeleteAsync($"test_items({id})", ("If-Match", etag))).Status);
        Assert.Equal("b", (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_name").GetString());
    }

    [Fact]
    public async Task AlternateKey_NamesARow_AndUpsertsByIt()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.PatchAsync("test_items(test_code='K/1')", """{"test_name":"made"}""")).Status);
        Assert.Equal("made", (await Admin.GetAsync("test_items(test_code='K%2F1')")).Body.GetProperty("test_name").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.PatchAsync("test_items(test_code='K/1')", """{"test_name":"changed"}""")).Status);
        Assert.Equal("changed", (await Admin.GetAsync("test_items(test_code='K/1')")).Body.GetProperty("test_name").GetString());
        Assert.Equal("0x80040237", (await Admin.PostAsync("test_items", """{"test_code":"k/1"}""")).Code);
        Assert.Equal("0x80060891", (await Admin.GetAsync("test_items(test_code='none')")).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Admin.GetAsync("test_items(test_name='made')")).Status);
    }

    [Fact]
    public async Task Lookup_CanBeEmptied_AndDeletingTheTargetEmptiesIt()
    {
        var parent = await Admin.CreateAsync("test_items", """{"test_name":"p"}""");
        var body = $$"""{"test_name":"c","test_ParentId@odata.bind":"/test_items({{parent}})"}""";
        var first = await Admin.CreateAsync("test_items", body);
        var second = await Admin.CreateAsync("test_items", body);
        await Admin.PatchAsync($"test_items({first})", """{"test_ParentId@odata.bind":null}""");
        Assert.Equal(HttpStatusCode.NoContent, (await Admin.DeleteAsync($"test_items({parent})")).Status);
        foreach (var id in new[] { first, second })
        {
            Assert.Equal(JsonValueKind.Null, (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("_test_parentid_value").ValueKind);
        }
    }

    [Fact]
    public async Task Delete_WhenARelationshipRestrictsIt_IsRefused()
    {
        var account = await Admin.CreateAsync("accounts", """{"name":"Sandbox Account"}""");
        await Admin.CreateAsync("test_items", $$"""{"test_name":"c","test_AccountId@odata.bind":"/accounts({{account}})"}""");
        var answer = await Admin.DeleteAsync($"accounts({account})");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "0x80040227"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Opportunity_IsWonByItsOwnMessageOnly()
    {
        var account = await Admin.CreateAsync("accounts", """{"name":"Sandbox Account"}""");
        var id = await Admin.CreateAsync("opportunities", $$"""{"name":"Deal","customerid_account@odata.bind":"/accounts({{account}})"}""");
        var plain = await Admin.PatchAsync($"opportunities({id})", """{"statecode":1,"statuscode":3}""");
        Assert.Contains("use the WinOpportunity message", plain.Message, StringComparison.Ordinal);
        var won = await Admin.PostAsync("WinOpportunity", $$"""{"OpportunityClose":{"subject":"Won","actualrevenue":5,"opportunityid@odata.bind":"/opportunities({{id}})"},"Status":3}""");
        Assert.Equal(HttpStatusCode.NoContent, won.Status);
        var row = (await Admin.GetAsync($"opportunities({id})")).Body;
        Assert.Equal((1, 3, 5m), (row.GetProperty("statecode").GetInt32(), row.GetProperty("statuscode").GetInt32(), row.GetProperty("actualvalue").GetDecimal()));
        var closing = Assert.Single((await Admin.GetAsync($"opportunitycloses?$filter=_opportunityid_value eq {id}")).Rows);
        Assert.Equal(1, closing.GetProperty("statecode").GetInt32());
        var wrong = await Admin.PostAsync("WinOpportunity", $$"""{"OpportunityClose":{"opportunityid@odata.bind":"/opportunities({{id}})"},"Status":4}""");
        Assert.Equal("0x80048408", wrong.Code);
    }

    [Theory]
    [InlineData("""{"test_name":1}""", "0x80048d19")]
    [InlineData("""{"test_count":"1"}""", "0x80048d19")]
    [InlineData("""{"test_count":1.5}""", "0x80048d19")]
    [InlineData("""{"test_count":1001}""", "0x80044330")]
    [InlineData("""{"test_amount":-100.01}""", "0x80044330")]
    [InlineData("""{"test_kind":3}""", "0x8004431a")]
    [InlineData("""{"test_flag":1}""", "0x80048d19")]
    [InlineData("""{"test_when":"yesterday"}""", "0x80048d19")]
    [InlineData("""{"test_code":"123456789012345678901"}""", "0x80044331")]
    [InlineData("""{"nothing":1}""", "0x80048d19")]
    [InlineData("""{"Test_Name":"case"}""", "0x80048d19")]
    [InlineData("""{"test_parentid@odata.bind":"/test_items(00000000-0000-0000-0000-000000000001)"}""", "0x80048d19")]
    [InlineData("""{"test_ParentId@odata.bind":"/test_items(00000000-0000-0000-0000-000000000001)"}""", "0x80040217")]
    [InlineData("""{"test_ParentId@odata.bind":"/accounts(00000000-0000-0000-0000-000000000001)"}""", "0x80048d19")]
    [InlineData("""{"test_ParentId@odata.bind":"nowhere"}""", "0x8006088a")]
    [InlineData("""{"_test_parentid_value":"00000000-0000-0000-0000-000000000001"}""", "0x80048d19")]
    [InlineData("""{"test_file":"00000000-0000-0000-0000-000000000001"}""", "0x80048d19")]
    [InlineData("""{"statecode":1,"statuscode":2}""", "0x80048408")]
    [InlineData("""{"test_name":"a",""", "0x80048d19")]
    [InlineData("""[]""", "0x80048d19")]
    [InlineData("", "0x80048d19")]
    public async Task Input_WhenWrong_IsRefusedWithItsCode(string body, string code)
    {
        var answer = await Admin.PostAsync("test_items", body);
        Assert.InRange((int)answer.Status, 400, 404);
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task EmptyText_IsStoredAsNothing()
    {
        var id = await Admin.CreateAsync("test_items", """{"test_name":"","test_stamp":"s"}""");
        Assert.Equal(JsonValueKind.Null, (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_name").ValueKind);
        await Admin.PatchAsync($"test_items({id})", """{"test_stamp":null}""");
        Assert.Equal(JsonValueKind.Null, (await Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_stamp").ValueKind);
    }

    [Fact]
    public async Task PlatformColumns_CannotBeWritten()
    {
        var id = await Admin.CreateAsync("test_items", """{"test_name":"a","createdon":"2001-01-01T00:00:00Z","versionnumber":1}""");
        var row = (await Admin.GetAsync($"test_items({id})")).Body;
        Assert.NotEqual("2001-01-01T00:00:00Z", row.GetProperty("createdon").GetString());
        Assert.True(row.GetProperty("versionnumber").GetInt64() > 1);
    }
}
