using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Audits;

public sealed class AuditTests
{
    private static readonly (string, string) Bypass = ("MSCRM.BypassCustomPluginExecution", "true");

    [Fact]
    public async Task CreateUpdateDelete_EachWriteOneRow_WithWhoWhatAndTheChange()
    {
        await using var host = await TestHost.StartAsync();
        var account = await host.Admin.CreateAsync("accounts", """{"name":"Sandbox Account"}""");
        var item = await host.Admin.CreateAsync("test_items", $$"""{"test_name":"a","test_kind":1,"test_flag":true,"test_when":"2026-01-31T09:05:00Z","test_AccountId@odata.bind":"/accounts({{account}})"}""");
        await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"b","test_kind":1,"test_amount":1.5,"test_when":null}""");
        await host.Admin.DeleteAsync($"test_items({item})");

        var rows = (await AuditsOf(host.Admin, item)).Rows;
        Assert.Equal([1, 2, 3], rows.Select(row => row.GetProperty("operation").GetInt32()));
        Assert.Equal([1, 2, 3], rows.Select(row => row.GetProperty("action").GetInt32()));
        Assert.All(rows, row =>
        {
            Assert.Equal("test_item", row.GetProperty("objecttypecode").GetString());
            Assert.Equal(item, row.GetProperty("_objectid_value").GetGuid());
            Assert.Equal(host.Admin.UserId, row.GetProperty("_userid_value").GetGuid());
            Assert.Equal(JsonValueKind.Null, row.GetProperty("_callinguserid_value").ValueKind);
        });
        Assert.Equal(3, rows.Select(row => row.GetProperty("transactionid").GetGuid()).Distinct().Count());
        Assert.Equal(3, rows.Select(row => row.GetProperty("auditid").GetGuid()).Distinct().Count());

        Assert.Equal((null, "a"), Change(rows[0], "test_name"));
        Assert.Equal((null, "1"), Change(rows[0], "test_kind"));
        Assert.Equal((null, "True"), Change(rows[0], "test_flag"));
        Assert.Equal((null, "01/31/2026 09:05:00"), Change(rows[0], "test_when"));
        Assert.Equal((null, $"account,{account}"), Change(rows[0], "test_accountid"));
        Assert.Equal(["test_amount", "test_name", "test_when"], Columns(rows[1]));
        Assert.Equal(("a", "b"), Change(rows[1], "test_name"));
        Assert.Equal((null, "1.5"), Change(rows[1], "test_amount"));
        Assert.Equal(("01/31/2026 09:05:00", null), Change(rows[1], "test_when"));
        Assert.Equal(("b", null), Change(rows[2], "test_name"));
        Assert.DoesNotContain("test_itemid", Columns(rows[0]));
    }

    [Fact]
    public async Task ThereAndBack_WithPluginsBypassed_IsInTheAudits()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RefusingPlugin), "Update", "test_item", 20, "no"));
        var item = await host.Admin.CreateAsync("test_items", """{"test_name":"before"}""");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"no"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"no"}""", Bypass)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"before"}""", Bypass)).Status);

        var updates = (await AuditsOf(host.Admin, item)).Rows.Where(row => row.GetProperty("operation").GetInt32() == 2).ToList();
        Assert.Equal([("before", "no"), ("no", "before")], updates.Select(row => Change(row, "test_name")));
    }

    [Fact]
    public async Task WhatIsRolledBack_IsNotAudited()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RefusingPlugin), "Update", "test_item", 40, "no"));
        var item = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"no"}""");
        Assert.Single((await AuditsOf(host.Admin, item)).Rows);
    }

    [Fact]
    public async Task TablesAndColumnsWithoutAuditing_AndWritesThatChangeNothing_LeaveNoRow()
    {
        await using var host = await TestHost.StartAsync();
        var item = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_stripped":"x"}""");
        await host.Admin.PatchAsync($"test_items({item})", """{"test_stripped":"y"}""");
        await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"a"}""");
        await host.Admin.CreateAsync("test_logs", """{"test_name":"a"}""");
        await host.Admin.CreateAsync("accounts", """{"name":"Sandbox Account"}""");

        var row = Assert.Single((await host.Admin.GetAsync("audits")).Rows);
        Assert.Equal(item, row.GetProperty("_objectid_value").GetGuid());
        Assert.DoesNotContain("test_stripped", Columns(row));
    }

    [Fact]
    public async Task StateFileAndRemovedLink_AreAudited()
    {
        await using var host = await TestHost.StartAsync();
        var parent = await host.Admin.CreateAsync("test_items", """{"test_name":"parent"}""");
        var item = await host.Admin.CreateAsync("test_items", $$"""{"test_name":"a","test_ParentId@odata.bind":"/test_items({{parent}})"}""");
        await host.Admin.PatchAsync($"test_items({item})", """{"test_name":"b","statecode":1,"statuscode":2}""");
        await host.Admin.UploadAsync($"test_items({item})/test_file", [1, 2, 3], "a.bin");
        await host.Admin.DeleteAsync($"test_items({parent})");

        var rows = (await AuditsOf(host.Admin, item)).Rows;
        Assert.Equal(5, rows.Count);
        Assert.Equal(rows[1].GetProperty("transactionid").GetGuid(), rows[2].GetProperty("transactionid").GetGuid());
        Assert.Equal(["test_name"], Columns(rows[1]));
        Assert.Equal([("0", "1"), ("1", "2")], new[] { Change(rows[2], "statecode"), Change(rows[2], "statuscode") });
        Assert.NotNull(Change(rows[3], "test_file").New);
        Assert.Equal(($"test_item,{parent}", null), Change(rows[4], "test_parentid"));
    }

    [Fact]
    public async Task Impersonation_ShowsBothUsers()
    {
        await using var host = await TestHost.StartAsync();
        var member = await host.UserAsync("Sandbox Member", ["Test Member"]);
        var made = await host.Admin.PostAsync("test_items", """{"test_name":"a"}""", ("MSCRMCallerID", member.UserId.ToString()));

        var row = Assert.Single((await AuditsOf(host.Admin, made.Id)).Rows);
        Assert.Equal(member.UserId, row.GetProperty("_userid_value").GetGuid());
        Assert.Equal(host.Admin.UserId, row.GetProperty("_callinguserid_value").GetGuid());
    }

    [Fact]
    public void LongText_IsCutAsOnThePlatform()
    {
        var table = new TableDefinition("note", "notes", "noteid", "noteid");
        table.Put(new ColumnDefinition("text", ColumnType.Memo));
        string Written(string text)
        {
            var data = ChangeData.Between(table, new Dictionary<string, object>(), new Dictionary<string, object> { ["text"] = text })!;
            return JsonDocument.Parse(data).RootElement.GetProperty("changedAttributes")[0].GetProperty("newValue").GetString()!;
        }

        Assert.Equal(new string('x', 5000), Written(new string('x', 5000)));
        Assert.Equal(new string('x', 5000) + "…", Written(new string('x', 5001)));
    }

    internal static Task<Answer> AuditsOf(Client client, Guid row) =>
        client.GetAsync($"audits?$filter=_objectid_value eq {row}&$orderby=createdon");

    internal static string[] Columns(JsonElement audit) =>
        [.. Changes(audit).Select(change => change.GetProperty("logicalName").GetString()!).Order(StringComparer.Ordinal)];

    internal static (string? Old, string? New) Change(JsonElement audit, string column)
    {
        var change = Changes(audit).Single(change => change.GetProperty("logicalName").GetString() == column);
        return (change.GetProperty("oldValue").GetString(), change.GetProperty("newValue").GetString());
    }

    private static JsonElement[] Changes(JsonElement audit) =>
        [.. JsonDocument.Parse(audit.GetProperty("changedata").GetString()!).RootElement.GetProperty("changedAttributes").EnumerateArray()];
}
