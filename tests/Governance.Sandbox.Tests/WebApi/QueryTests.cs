using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.WebApi;

public sealed class QueryTests : IAsyncLifetime
{
    private TestHost host = null!;
    private Guid parent;

    public async Task InitializeAsync()
    {
        host = await TestHost.StartAsync();
        parent = await host.Admin.CreateAsync("test_items", """{"test_name":"P"}""");
        foreach (var body in new[]
        {
            """{"test_name":"Alpha","test_count":1,"test_flag":true,"test_when":"2026-01-01T00:00:00Z","test_kind":1,"test_amount":1.5}""",
            """{"test_name":"beta","test_count":2,"test_when":"2026-02-01T00:00:00Z","test_kind":2}""",
            $$"""{"test_name":"O'Gamma","test_count":3,"test_ParentId@odata.bind":"test_items({{parent}})"}""",
        })
        {
            await host.Admin.CreateAsync("test_items", body);
        }
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("test_name eq 'alpha'", "Alpha")]
    [InlineData("test_name eq 'O''Gamma'", "O'Gamma")]
    [InlineData("test_name ne 'Alpha'", "P,beta,O'Gamma")]
    [InlineData("test_count gt 1", "beta,O'Gamma")]
    [InlineData("test_count ge 2 and test_count lt 3", "beta")]
    [InlineData("test_count le 1 or test_count eq 3", "Alpha,O'Gamma")]
    [InlineData("not (test_count eq 1 or test_count eq 2)", "P,O'Gamma")]
    [InlineData("test_count eq null", "P")]
    [InlineData("test_count ne null", "Alpha,beta,O'Gamma")]
    [InlineData("contains(test_name,'ET')", "beta")]
    [InlineData("startswith(test_name,'al') or endswith(test_name,'gamma')", "Alpha,O'Gamma")]
    [InlineData("test_flag eq true", "Alpha")]
    [InlineData("test_when ge 2026-01-15T00:00:00Z", "beta")]
    [InlineData("test_kind eq 2", "beta")]
    [InlineData("test_amount eq 1.50", "Alpha")]
    [InlineData("_test_parentid_value ne null", "O'Gamma")]
    public async Task Filter_FindsTheRows(string filter, string names)
    {
        var rows = (await host.Admin.GetAsync($"test_items?$select=test_name&$orderby=versionnumber&$filter={Uri.EscapeDataString(filter)}")).Rows;
        Assert.Equal(names, string.Join(',', rows.Select(row => row.GetProperty("test_name").GetString())));
    }

    [Theory]
    [InlineData("test_name eq", 400)]
    [InlineData("test_name eq 'open", 400)]
    [InlineData("(test_count eq 1", 400)]
    [InlineData("test_count eq 1)", 400)]
    [InlineData("test_count like 1", 400)]
    [InlineData("test_count eq 'one'", 400)]
    [InlineData("nothing eq 1", 400)]
    [InlineData("test_parentid eq null", 400)]
    [InlineData("_test_parentid_value eq 'x'", 400)]
    [InlineData("year(test_when) eq 2026", 501)]
    [InlineData("test_ParentId/test_name eq 'P'", 501)]
    [InlineData("test_count in (1,2)", 501)]
    public async Task Filter_WhenWrongOrNotSupported_IsRefused(string filter, int status)
    {
        var answer = await host.Admin.GetAsync($"test_items?$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(status, (int)answer.Status);
        Assert.NotEmpty(answer.Message);
    }

    [Fact]
    public async Task Filter_WhenNestedVeryDeep_IsRefusedInsteadOfBreaking()
    {
        var filter = new string('(', 1500) + "test_count eq 1" + new string(')', 1500);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync($"test_items?$filter={filter}")).Status);
        var not = string.Concat(Enumerable.Repeat("not%20", 1000)) + "test_count%20eq%201";
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync($"test_items?$filter={not}")).Status);
    }

    [Fact]
    public async Task Select_ShowsTheNamedColumnsAndTheKey()
    {
        var row = (await host.Admin.GetAsync($"test_items({parent})?$select=test_name,_ownerid_value")).Body;
        Assert.Equal(["@odata.context", "@odata.etag", "test_name", "_ownerid_value", "test_itemid"], row.EnumerateObject().Select(property => property.Name));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync($"test_items({parent})?$select=ownerid")).Status);
    }

    [Fact]
    public async Task Expand_ShowsTheRowThatALookupPointsAt()
    {
        var rows = (await host.Admin.GetAsync("test_items?$select=test_name&$expand=test_ParentId($select=test_name),createdby&$orderby=test_name")).ToString();
        Assert.Contains("\"createdby\":{", rows, StringComparison.Ordinal);
        var found = (await host.Admin.GetAsync("test_items?$select=test_name&$expand=test_ParentId($select=test_name)&$filter=contains(test_name,'a')&$orderby=test_name desc")).Rows;
        Assert.Equal(["O'Gamma", "beta", "Alpha"], found.Select(row => row.GetProperty("test_name").GetString()));
        Assert.Equal("P", found[0].GetProperty("test_ParentId").GetProperty("test_name").GetString());
        Assert.Equal(JsonValueKind.Null, found[1].GetProperty("test_ParentId").ValueKind);
    }

    [Fact]
    public async Task Pages_FollowTheNextLinkToTheEnd()
    {
        var answer = await host.Admin.GetAsync("test_items?$select=test_name&$count=true&$orderby=test_count desc", ("Prefer", "odata.maxpagesize=3"));
        Assert.Equal(4, answer.Body.GetProperty("@odata.count").GetInt32());
        Assert.Equal(3, answer.Rows.Count);
        var rest = await host.Admin.GetAsync(answer.Body.GetProperty("@odata.nextLink").GetString()!, ("Prefer", "odata.maxpagesize=3"));
        Assert.Equal("P", Assert.Single(rest.Rows).GetProperty("test_name").GetString());
        Assert.False(rest.Body.TryGetProperty("@odata.nextLink", out _));
        var top = await host.Admin.GetAsync("test_items?$top=2&$orderby=test_count desc");
        Assert.Equal(["O'Gamma", "beta"], top.Rows.Select(row => row.GetProperty("test_name").GetString()));
    }

    [Theory]
    [InlineData("GET", "test_items?$apply=aggregate(test_count with sum as total)", "$apply")]
    [InlineData("GET", "test_items?$skip=1", "$skip")]
    [InlineData("GET", "test_items?fetchXml=%3Cfetch/%3E", "fetchXml")]
    [InlineData("GET", "$metadata", "$metadata")]
    [InlineData("POST", "$batch", "$batch")]
    [InlineData("GET", "", "service document")]
    [InlineData("GET", "test_items/$count", "$count")]
    [InlineData("GET", "test_items(00000000-0000-0000-0000-000000000001)/test_name", "test_name")]
    [InlineData("PUT", "test_items(00000000-0000-0000-0000-000000000001)/test_name", "test_name")]
    [InlineData("POST", "QualifyLead", "QualifyLead")]
    [InlineData("GET", "RetrieveRecordChangeHistory(Target=@target)?@target={'@odata.id':'test_items(00000000-0000-0000-0000-000000000001)'}", "RetrieveRecordChangeHistory")]
    [InlineData("GET", "audits(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.RetrieveAuditDetails", "RetrieveAuditDetails")]
    [InlineData("GET", "EntityDefinitions(LogicalName='task')", "EntityDefinitions")]
    [InlineData("POST", "test_items/Microsoft.Dynamics.CRM.CreateMultiple", "CreateMultiple")]
    [InlineData("GET", "Microsoft.Dynamics.CRM.RetrieveTotalRecordCount()", "RetrieveTotalRecordCount")]
    [InlineData("GET", "test_items?$expand=test_ParentId($expand=test_ParentId)", "$expand")]
    public async Task NotSupported_Answers501AndNamesIt(string method, string path, string name)
    {
        var answer = await host.Admin.SendAsync(new System.Net.Http.HttpMethod(method), "/api/data/v9.2/" + path, null);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
        Assert.Contains(name, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothings", 404)]
    [InlineData("Test_Items", 404)]
    [InlineData("test_items(00000000-0000-0000-0000-000000000001)", 404)]
    [InlineData("test_items(xyz)", 400)]
    [InlineData("test_items(", 404)]
    [InlineData("test_items?$top=0", 400)]
    [InlineData("test_items?$top=-1", 400)]
    [InlineData("test_items?$orderby=test_name sideways", 400)]
    [InlineData("test_items?$skiptoken=abc", 400)]
    [InlineData("test_items?$expand=test_parentid", 400)]
    public async Task Address_WhenWrong_IsRefused(string path, int status) =>
        Assert.Equal(status, (int)(await host.Admin.GetAsync(path)).Status);
}
