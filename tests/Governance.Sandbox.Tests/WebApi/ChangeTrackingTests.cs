using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.WebApi;

public sealed class ChangeTrackingTests
{
    [Fact]
    public async Task Delta_GivesUpsertsByVersionThenDeletes_AndNothingTwice()
    {
        await using var host = await TestHost.StartAsync();
        var stays = await host.Admin.CreateAsync("test_items", """{"test_name":"stays"}""");
        var changes = await host.Admin.CreateAsync("test_items", """{"test_name":"changes"}""");
        var goes = await host.Admin.CreateAsync("test_items", """{"test_name":"goes"}""");
        var full = await FullAsync(host);
        Assert.Equal(3, full.Rows.Count);
        var made = await host.Admin.CreateAsync("test_items", """{"test_name":"made"}""");
        await host.Admin.DeleteAsync($"test_items({goes})");
        await host.Admin.PatchAsync($"test_items({changes})", """{"test_name":"changed"}""");
        var delta = await host.Admin.GetAsync(Link(full));
        Assert.EndsWith("/$delta", delta.Body.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [made, changes, goes],
            delta.Rows.Select(row => row.TryGetProperty("test_itemid", out var id) ? id.GetGuid() : row.GetProperty("id").GetGuid()));
        Assert.Equal("deleted", delta.Rows[2].GetProperty("reason").GetString());
        Assert.False(delta.Rows[0].TryGetProperty("test_count", out _), "the delta keeps the selection");
        Assert.Empty((await host.Admin.GetAsync(Link(delta))).Rows);
        Assert.Equal(3, (await host.Admin.GetAsync(Link(full))).Rows.Count);
        Assert.DoesNotContain(stays.ToString(), delta.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delta_DoesNotShowWhatWasRolledBack()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RefusingPlugin), "Delete", "test_item", 40, ""), new TestStep(typeof(RefusingPlugin), "Update", "test_item", 40, "no"));
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var full = await FullAsync(host);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.DeleteAsync($"test_items({id})")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PatchAsync($"test_items({id})", """{"test_name":"no"}""")).Status);
        Assert.Empty((await host.Admin.GetAsync(Link(full))).Rows);
    }

    [Fact]
    public async Task Token_OlderThanSevenDays_OrExpiredByControl_AsksForAFullRead()
    {
        await using var host = await TestHost.StartAsync();
        var old = await FullAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(6.9));
        var admin = host.With(host.Admin.UserId, await host.TokenAsync(host.Admin.UserId));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(Link(old))).Status);
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        admin = host.With(host.Admin.UserId, await host.TokenAsync(host.Admin.UserId));
        var late = await admin.GetAsync(Link(old));
        Assert.Equal((HttpStatusCode.BadRequest, "0x80044352"), (late.Status, late.Code));
        var fresh = await admin.GetAsync("test_items", ("Prefer", "odata.track-changes"));
        await admin.PostAsync("/sandbox/change-tracking/expire", "");
        Assert.Equal("0x80044352", (await admin.GetAsync(Link(fresh))).Code);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(Link(await admin.GetAsync("test_items", ("Prefer", "odata.track-changes"))))).Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1!2")]
    [InlineData("999999999!1!0")]
    [InlineData("1!99999999999999!0")]
    [InlineData("-1!1!0")]
    public async Task Token_ThatNobodyGave_IsRefused(string token)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync($"test_items?$deltatoken={token}")).Status);
    }

    [Fact]
    public async Task Tracking_WhenTheTableDoesNotDeclareIt_OrWithOtherOptions_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var prefer = ("Prefer", "odata.track-changes");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync("test_logs", prefer)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync("test_items?$filter=test_count eq 1", prefer)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync("test_items?$top=1", prefer)).Status);
    }

    [Fact]
    public async Task PagedFullRead_TracksFromItsFirstPage()
    {
        await using var host = await TestHost.StartAsync();
        var first = await host.Admin.CreateAsync("test_items", """{"test_name":"1"}""");
        await host.Admin.CreateAsync("test_items", """{"test_name":"2"}""");
        var prefer = ("Prefer", "odata.track-changes,odata.maxpagesize=1");
        var page = await host.Admin.GetAsync("test_items", prefer);
        Assert.False(page.Body.TryGetProperty("@odata.deltaLink", out _));
        await host.Admin.PatchAsync($"test_items({first})", """{"test_name":"between the pages"}""");
        var last = await host.Admin.GetAsync(page.Body.GetProperty("@odata.nextLink").GetString()!, prefer);
        Assert.Equal("between the pages", Assert.Single((await host.Admin.GetAsync(Link(last))).Rows).GetProperty("test_name").GetString());
    }

    private static Task<Answer> FullAsync(TestHost host) => host.Admin.GetAsync("test_items?$select=test_name", ("Prefer", "odata.track-changes"));

    private static string Link(Answer answer) => answer.Body.GetProperty("@odata.deltaLink").GetString()!;
}
