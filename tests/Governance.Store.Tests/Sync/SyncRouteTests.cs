using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Tests.Server;
using Xunit;

namespace Governance.Store.Tests.Sync;

/// <summary>The status route of a real server whose Dataverse is away.</summary>
public sealed class SyncRouteTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-syncroute-").FullName;
    private ServerProcess server = null!;

    public async Task InitializeAsync() => server = await ServerProcess.Start(folder, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Nobody listens on port 1.
        ["Governance__Dataverse__0__Tenant"] = "t1",
        ["Governance__Dataverse__0__Url"] = "http://127.0.0.1:1",
        ["Governance__Dataverse__0__OrganizationId"] = FakeDataverse.Organization.ToString("D"),
        ["Governance__Dataverse__0__TokenEndpoint"] = "http://127.0.0.1:1/token",
        ["Governance__Dataverse__0__ClientId"] = "client",
        ["Governance__Dataverse__0__ClientSecret"] = "a-secret-value",
        ["Governance__Sync__PollSeconds"] = "0.2",
    });

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Sync_WhenDataverseIsAway_SaysSoToAdministratorsAndTheServerGoesOn()
    {
        var admin = await server.Token(roles: "admin");
        JsonNode? host = null;
        for (var attempt = 0; attempt < 100 && host is null; attempt++)
        {
            var (status, body) = await server.Send(HttpMethod.Get, "/api/v1/sync", admin);
            Assert.Equal(200, status);
            host = body!["hosts"]!.AsArray() is { Count: > 0 } hosts ? hosts[0] : null;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal("dataverse", host!["host"]!.GetValue<string>());
        Assert.Contains("[Dataverse.Unreachable]", host["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-value", server.Output, StringComparison.Ordinal);
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/api/v1/measures", admin)).Status);
    }

    [Fact]
    public async Task Sync_IsShownToAdministratorsOnly()
    {
        var (status, body) = await server.Send(HttpMethod.Get, "/api/v1/sync", await server.Token(roles: "reader"));
        Assert.Equal((403, "Sync.AdminOnly"), (status, body!["code"]!.GetValue<string>()));
        Assert.Equal(401, (await server.Send(HttpMethod.Get, "/api/v1/sync", token: null)).Status);
    }
}
