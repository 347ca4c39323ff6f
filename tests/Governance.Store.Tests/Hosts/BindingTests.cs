using System;
using System.Linq;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Hosts.Binding;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Hosts;

public sealed class BindingTests : IAsyncLifetime
{
    private TestStore store = null!;
    private HostStory hosts = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.Start();
        hosts = new HostStory(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Host_WithAGoodCode_BelongsToTheTenant_AndTheLedgerSaysSo()
    {
        await hosts.Bind();
        Assert.Equal(TestStore.Tenant, await hosts.Bindings.TenantOf("jira", "site-1"));
        Assert.Null(await hosts.Bindings.TenantOf("jira", "site-2"));
        Assert.Null(await hosts.Bindings.TenantOf("dataverse", "site-1"));
        Assert.Empty(await hosts.Bindings.Of(TestStore.OtherTenant));
        var binding = Assert.Single(await hosts.Bindings.Of(TestStore.Tenant));
        Assert.Equal(new HostBinding("jira", "site-1", store.Clock.Now, "api:admin-one"), binding);
        Assert.Equal(
            ["HostCodeIssued", "HostCodeUsed", "HostBound"],
            store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 10).Select(entry => entry.Type));
    }

    [Theory]
    [InlineData(3599, null)]
    [InlineData(3600, "Hosts.CodeUnknown")]
    [InlineData(86400, "Hosts.CodeUnknown")]
    public async Task Code_IsGoodForOneHourOfTheStoresClock(int seconds, string? refusal)
    {
        var code = await hosts.Code();
        store.Clock.Now += TimeSpan.FromSeconds(seconds);
        Assert.Equal(refusal, (await hosts.Send(code)).Refusal?.Code);
    }

    [Fact]
    public async Task Code_OfAnotherTenantThanTheConfigurationNames_IsRefusedAndStaysGood()
    {
        var code = await hosts.Code("dataverse", TestStore.OtherTenant);
        Assert.Equal("Hosts.CodeUnknown", (await hosts.Send(code, "org-1", "dataverse", TestStore.Tenant)).Refusal!.Code);
        Assert.Equal(TestStore.OtherTenant, (await hosts.Send(code, "org-2", "dataverse", TestStore.OtherTenant)).Tenant);
    }

    [Fact]
    public async Task Code_IsKeptAsItsHashOnly()
    {
        var code = await hosts.Code();
        await hosts.Send(code);
        await store.Stop();
        using var connection = store.Get<Database>().Open();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = System.Text.Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(store.Get<Database>().File));
        Assert.Contains(HostCode.DigestOf(code)!, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(code, bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", string.Empty, StringComparison.Ordinal), bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Code_SentByTwoHostsAtOnce_BindsOne()
    {
        var code = await hosts.Code();
        var digest = HostCode.DigestOf(code)!;
        // Past the binder, which hears one at a time: the chain itself must use a code once.
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => store.Bus.Submit(Command(digest, $"site-{number}"))));
        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(5, results.Count(result => result.Code == "Hosts.CodeUnknown"));
        Assert.Single(await hosts.Bindings.Of(TestStore.Tenant));
    }

    [Fact]
    public async Task Host_BoundByTwoTenantsAtOnce_BelongsToOne_EvenPastTheBinder()
    {
        var one = HostCode.DigestOf(await hosts.Code())!;
        var other = HostCode.DigestOf(await hosts.Code(tenant: TestStore.OtherTenant))!;
        var first = await store.Bus.Submit(Command(one, "site-1"));
        Assert.True(first.Succeeded);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.Bus.Submit(Command(other, "site-1", TestStore.OtherTenant)));
        Assert.Equal(TestStore.Tenant, await hosts.Bindings.TenantOf("jira", "site-1"));
        Assert.Empty(await hosts.Bindings.Of(TestStore.OtherTenant));
    }

    [Fact]
    public async Task Binding_ByAnybodyButTheStoreItself_IsRefused()
    {
        var digest = HostCode.DigestOf(await hosts.Code())!;
        await store.Denied(Command(digest, "site-1") with { Actor = TestStore.Admin }, "Hosts.ServiceOnly");
    }

    [Fact]
    public async Task Tenant_HasOneHostOfAKind()
    {
        await hosts.Bind();
        Assert.Equal("Hosts.OneATenant", (await hosts.Send(await hosts.Code(), "site-2")).Refusal!.Code);
        Assert.Equal("Hosts.OneATenant", (await hosts.Send(await hosts.Code())).Refusal!.Code);
        await hosts.Bind("org-1", "dataverse");
        await hosts.Bind("site-2", tenant: TestStore.OtherTenant);
    }

    [Fact]
    public async Task Host_WhenReleased_IsNobodys_AndItsUsedCodeOpensNothing()
    {
        var code = await hosts.Code();
        await hosts.Send(code);
        await store.Done(hosts.Release());
        Assert.Null(await hosts.Bindings.TenantOf("jira", "site-1"));
        Assert.Empty(await hosts.Bindings.Of(TestStore.Tenant));
        Assert.Equal("Hosts.CodeUnknown", (await hosts.Send(code)).Refusal!.Code);
        await store.Denied(hosts.Release(), "Hosts.NotBound");
        await hosts.Bind(tenant: TestStore.OtherTenant);
        await hosts.Bind("site-2");
    }

    [Fact]
    public async Task Release_ByAnybodyButAnAdministratorOfTheTenant_IsRefused()
    {
        await hosts.Bind();
        await store.Denied(hosts.Release(actor: Actor.Person("p1", "api", "auditor")), "Auth.RoleMissing");
        await store.Denied(hosts.Release(tenant: TestStore.OtherTenant), "Hosts.NotBound");
        await store.Denied(hosts.Release() with { Reason = " " }, "Request.ValueMissing");
        Assert.Equal(TestStore.Tenant, await hosts.Bindings.TenantOf("jira", "site-1"));
    }

    [Fact]
    public async Task Code_IsMadeForAdministratorsWhoAreSignedIn()
    {
        await store.Denied(hosts.Ask(HostCode.New(), actor: Actor.Person("p1", "api", "pmo")), "Auth.RoleMissing");
        await store.Denied(hosts.Ask(HostCode.New(), actor: Actor.Sync), "Auth.RoleMissing");
        await store.Denied(hosts.Ask(HostCode.New(), actor: new Actor { Subject = "app:tool", Via = "api", Roles = ["admin"] }), "Hosts.ApplicationCannotAsk");
        await store.Denied(hosts.Ask(HostCode.New(), host: "sharepoint"), "Hosts.HostUnknown");
        await store.Done(hosts.Ask(HostCode.New(), actor: Actor.Person("p1", "api", "admin")));
    }

    [Fact]
    public async Task WrongCodes_AreHeardTenTimesAnHour_AndARestartForgivesNothing()
    {
        for (var i = 0; i < HostAttempts.Most; i++)
        {
            Assert.Equal("Hosts.CodeUnknown", (await hosts.Send(HostCode.New())).Refusal!.Code);
        }

        var answer = await hosts.Send(await hosts.Code());
        Assert.True(answer.IsTooMany);
        Assert.Null(await hosts.Bindings.TenantOf("jira", "site-1"));
        await store.Stop();
        await using (var again = await TestStore.Start(store.Folder))
        {
            var restarted = new HostStory(again);
            Assert.True((await restarted.Send(await restarted.Code())).IsTooMany);
            again.Clock.Now += TimeSpan.FromMinutes(61);
            await restarted.Bind();
        }
    }

    [Fact]
    public async Task WrongCodes_WhenTheClockJumpsBackADay_HoldNobodyForADay()
    {
        for (var i = 0; i < HostAttempts.Most; i++)
        {
            await hosts.Send(HostCode.New());
        }

        store.Clock.Now -= TimeSpan.FromDays(1);
        await hosts.Bind();
    }

    [Fact]
    public async Task Bindings_SurviveARestart_AndARebuildGivesTheSameBytes()
    {
        await hosts.Bind();
        await hosts.Bind("org-1", "dataverse");
        await store.Done(hosts.Release());
        await hosts.Bind(tenant: TestStore.OtherTenant);
        await hosts.Bind("site-3");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
        await using var again = await TestStore.Start(store.Folder);
        var bindings = again.Get<IHostBindings>();
        Assert.Equal(TestStore.OtherTenant, await bindings.TenantOf("jira", "site-1"));
        Assert.Equal(TestStore.Tenant, await bindings.TenantOf("jira", "site-3"));
        Assert.Equal(TestStore.Tenant, await bindings.TenantOf("dataverse", "org-1"));
    }

    [Fact]
    public async Task Lookups_OfHostsAndCodes_UseTheirIndex()
    {
        await hosts.Bind();
        using var connection = store.Get<Database>().Open();
        foreach (var name in new[] { "host-binding", "host-code" })
        {
            var plan = connection.Query($"EXPLAIN QUERY PLAN SELECT tenant FROM lookups WHERE name='{name}' AND key=@key", new { key = "x" });
            Assert.Contains("lookups_" + name.Replace('-', '_'), (string)plan.Single().detail, StringComparison.Ordinal);
        }
    }

    private BindHost Command(string digest, string scope, string tenant = TestStore.Tenant) => new()
    {
        Tenant = tenant,
        CommandId = store.NextId(),
        Actor = Actor.Sync,
        Host = "jira",
        Scope = scope,
        Digest = digest,
    };
}
