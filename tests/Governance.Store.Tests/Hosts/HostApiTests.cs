using System;
using System.IO;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Hosts.Binding;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Hosts;

/// <summary>Codes and hosts over HTTP, in the shapes of the contracts, section 12.</summary>
public sealed class HostApiTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-hosts-").FullName;
    private ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            await new HostStory(store).Bind("site-1");
        }

        server = await ServerProcess.Start(folder);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Code_IsShownOnce_AndStandsNowhere()
    {
        var admin = await server.Token(roles: "admin");
        var (status, body) = await server.Post("/api/v1/hosts/codes", admin, """{"host":"dataverse"}""", "request-one");
        Assert.Equal(200, status);
        var code = Text(body, "code");
        Assert.NotNull(HostCode.DigestOf(code));
        Assert.InRange(DateTimeOffset.Parse(Text(body, "expiresAt"), System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddMinutes(59), DateTimeOffset.UtcNow.AddMinutes(61));
        Assert.Equal(2, body!.AsObject().Count);

        var (again, problem) = await server.Post("/api/v1/hosts/codes", admin, """{"host":"dataverse"}""", "request-one");
        Assert.Equal((409, "Hosts.CodeShownOnce"), (again, Text(problem, "code")));
        var (other, reused) = await server.Post("/api/v1/hosts/codes", admin, """{"host":"jira"}""", "request-one");
        Assert.Equal((409, "Request.IdempotencyKeyReused"), (other, Text(reused, "code")));
        foreach (var file in Directory.GetFiles(folder, "governance.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(code, await reader.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(code, server.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Code_IsForAdministrators()
    {
        var (status, body) = await server.Post("/api/v1/hosts/codes", await server.Token(roles: "auditor"), """{"host":"jira"}""");
        Assert.Equal((403, "Auth.RoleMissing"), (status, Text(body, "code")));
        var (unknown, problem) = await server.Post("/api/v1/hosts/codes", await server.Token(roles: "admin"), """{"host":"fax"}""");
        Assert.Equal((400, "Hosts.HostUnknown"), (unknown, Text(problem, "code")));
    }

    [Fact]
    public async Task Hosts_AreListedForAdministratorsAndAuditorsOfTheTenant_AndReleasedByAdministrators()
    {
        var auditor = await server.Token(roles: "auditor");
        var (status, list) = await server.Send(HttpMethod.Get, "/api/v1/hosts", auditor);
        var item = Assert.Single(list!["items"]!.AsArray());
        Assert.Equal((200, "jira", "site-1", "api:admin-one"), (status, Text(item, "host"), Text(item, "scope"), Text(item, "boundBy")));
        Assert.True(list.AsObject().ContainsKey("next"));
        Assert.NotEmpty(Text(item, "boundAt"));

        var (hidden, problem) = await server.Send(HttpMethod.Get, "/api/v1/hosts", await server.Token(roles: "reader"));
        Assert.Equal((403, "Auth.RoleMissing"), (hidden, Text(problem, "code")));
        var (_, others) = await server.Send(HttpMethod.Get, "/api/v1/hosts", await server.Token(tenant: "t2", roles: "admin"));
        Assert.Empty(others!["items"]!.AsArray());

        var path = "/api/v1/hosts/jira/site-1/release";
        Assert.Equal(403, (await server.Post(path, auditor, """{"reason":"r"}""")).Status);
        Assert.Equal(404, (await server.Post(path, await server.Token(tenant: "t2", roles: "admin"), """{"reason":"r"}""")).Status);
        var admin = await server.Token(roles: "admin");
        Assert.Equal("Request.ValueMissing", Text((await server.Post(path, admin, "{}")).Body, "code"));
        var (released, answer) = await server.Post(path, admin, """{"reason":"The site moves."}""");
        Assert.Equal(200, released);
        Assert.True(answer!["ledgerNumber"]!.GetValue<long>() > 3);
        Assert.Empty((await server.Send(HttpMethod.Get, "/api/v1/hosts", admin)).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task Server_WithSitesInItsConfiguration_DoesNotStartAndSaysWhatToDo()
    {
        var other = Directory.CreateTempSubdirectory("governance-sites-").FullName;
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.Start(other, new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Governance__Jira__Sites__0__CloudId"] = "site-1",
            ["Governance__Jira__Sites__0__Tenant"] = "t1",
        }));
        Assert.Contains("[Configuration.SitesAreBoundByCode]", fault.Message, StringComparison.Ordinal);
        Directory.Delete(other, recursive: true);
    }

    private static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();
}
