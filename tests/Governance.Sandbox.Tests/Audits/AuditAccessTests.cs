using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Governance.Sandbox.Tests.Solutions;
using Xunit;

namespace Governance.Sandbox.Tests.Audits;

public sealed class AuditAccessTests
{
    [Fact]
    public async Task Query_FiltersOrdersSelectsAndPages()
    {
        await using var host = await TestHost.StartAsync();
        var early = await host.Admin.CreateAsync("test_items", """{"test_name":"early"}""");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var since = host.Clock.GetUtcNow().AddMinutes(-5);
        var admin = host.With(host.Admin.UserId, await host.TokenAsync(host.Admin.UserId));
        var late = await admin.CreateAsync("test_items", """{"test_name":"late"}""");
        await admin.PatchAsync($"test_items({late})", """{"test_name":"later"}""");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await admin.PatchAsync($"test_items({early})", """{"test_name":"late too"}""");

        var filter = $"$filter=objecttypecode eq 'test_item' and createdon ge {since:yyyy-MM-ddTHH:mm:ssZ}";
        var found = await admin.GetAsync($"audits?{filter}&$orderby=createdon&$select=_objectid_value,operation");
        Assert.Equal([(late, 1), (late, 2), (early, 2)], found.Rows.Select(row => (row.GetProperty("_objectid_value").GetGuid(), row.GetProperty("operation").GetInt32())));
        Assert.False(found.Rows[0].TryGetProperty("changedata", out _));
        Assert.Equal(early, (await admin.GetAsync("audits?$orderby=createdon desc&$top=1")).Rows.Single().GetProperty("_objectid_value").GetGuid());

        var pages = 0;
        string? next = $"audits?{filter}&$orderby=createdon";
        while (next is not null)
        {
            var page = await admin.GetAsync(next, ("Prefer", "odata.maxpagesize=1,odata.include-annotations=\"*\""));
            Assert.Equal(found.Rows[pages++].GetProperty("auditid").GetGuid(), Assert.Single(page.Rows).GetProperty("auditid").GetGuid());
            Assert.Equal("test_item", page.Rows[0].GetProperty("_objectid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
            next = page.Body.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task Reading_NeedsThePrivilege()
    {
        await using var host = await TestHost.StartAsync();
        var item = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var auditor = await host.UserAsync("Sandbox Auditor", ["Test Auditor"]);
        var row = Assert.Single((await AuditTests.AuditsOf(auditor, item)).Rows);
        foreach (var role in new[] { "Test Member", "Basic User", "Salesperson" })
        {
            var user = await host.UserAsync("Sandbox Member", [role]);
            foreach (var path in new[] { "audits", $"audits({row.GetProperty("auditid").GetGuid()})" })
            {
                var refused = await user.GetAsync(path);
                Assert.Equal((HttpStatusCode.Forbidden, "0x80040220"), (refused.Status, refused.Code));
                Assert.Contains("prvReadAuditSummary", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task AuditRows_CannotBeMadeChangedOrDeleted_EvenByAnAdministrator()
    {
        await using var host = await TestHost.StartAsync();
        var item = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var before = Assert.Single((await AuditTests.AuditsOf(host.Admin, item)).Rows);
        var id = before.GetProperty("auditid").GetGuid();

        Refused(await host.Admin.PostAsync("audits", """{"operation":2}"""), "Create");
        Refused(await host.Admin.PatchAsync($"audits({Guid.NewGuid()})", """{"operation":2}"""), "Create");
        Refused(await host.Admin.PatchAsync($"audits({id})", """{"changedata":"{}"}"""), "Update");
        Refused(await host.Admin.DeleteAsync($"audits({id})"), "Delete");
        Refused(await host.Admin.DeleteAsync($"audits({id})", ("MSCRM.BypassCustomPluginExecution", "true")), "Delete");

        var after = Assert.Single((await AuditTests.AuditsOf(host.Admin, item)).Rows);
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task AuditingOfTheOrganization_IsSwitchedByAnAdministratorOnly_AndTheSwitchIsAudited()
    {
        await using var host = await TestHost.StartAsync();
        var organization = Assert.Single((await host.Admin.GetAsync("organizations")).Rows);
        Assert.True(organization.GetProperty("isauditenabled").GetBoolean());
        var path = $"organizations({organization.GetProperty("organizationid").GetGuid()})";
        var member = await host.UserAsync("Sandbox Member", ["Basic User"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PatchAsync(path, """{"isauditenabled":false}""")).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PatchAsync(path, """{"isauditenabled":false}""")).Status);
        var unseen = await host.Admin.CreateAsync("test_items", """{"test_name":"unseen"}""");
        await host.Admin.PatchAsync(path, """{"isauditenabled":true}""");
        await host.Admin.PatchAsync(path, """{"isauditenabled":true}""");
        var seen = await host.Admin.CreateAsync("test_items", """{"test_name":"seen"}""");

        Assert.Empty((await AuditTests.AuditsOf(host.Admin, unseen)).Rows);
        Assert.Single((await AuditTests.AuditsOf(host.Admin, seen)).Rows);
        var switches = (await host.Admin.GetAsync("audits?$filter=objecttypecode eq 'organization'&$orderby=createdon")).Rows;
        Assert.Equal([110, 107], switches.Select(row => row.GetProperty("action").GetInt32()));
        Assert.Equal(("True", "False"), AuditTests.Change(switches[0], "isauditenabled"));
    }

    [FactWithPackedSolution]
    public async Task OurOwnTables_AreAudited_EvenWhenAnAdministratorBypassesThePlugins()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var id = Guid.NewGuid();
        var bypass = ("MSCRM.BypassCustomPluginExecution", "true");
        await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_name":"Measure","gov_doi":3}""", bypass);
        await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_doi":5}""", bypass);
        await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_doi":3}""", bypass);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_doi":4}""")).Status);

        var service = await host.UserAsync("Sandbox Store", ["Governance Service"]);
        var rows = (await AuditTests.AuditsOf(service, id)).Rows;
        Assert.Equal([(null, "3"), ("3", "5"), ("5", "3")], rows.Select(row => AuditTests.Change(row, "gov_doi")));
        var team = await host.UserAsync("Sandbox Owner", ["Governance Account Team"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await AuditTests.AuditsOf(team, id)).Status);
    }

    private static void Refused(Answer answer, string method)
    {
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "0x80040800"), (answer.Status, answer.Code));
        Assert.Contains($"'{method}'", answer.Message, StringComparison.Ordinal);
    }
}
