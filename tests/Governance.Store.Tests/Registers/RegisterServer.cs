using System;
using System.IO;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Changes;
using Governance.Store.Tests.Dependencies;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Registers;

/// <summary>A server with a decided measure, a second one, and the people around them.</summary>
public sealed class RegisterServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-registers-").FullName;

    internal ServerProcess Server { get; private set; } = null!;

    internal ChangeStory Story { get; private set; } = null!;

    internal (string Measure, string Owner) Other { get; private set; }

    internal string Measure => Story.Measure;

    internal string Owner { get; private set; } = string.Empty;

    internal string Sponsor { get; private set; } = string.Empty;

    internal string Controller { get; private set; } = string.Empty;

    internal string Stranger { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            Story = await ChangeStory.Begin(store);
            Other = await new DependencyStory(Story.Story).Measure("Other");
        }

        Server = await ServerProcess.Start(folder);
        Owner = await Server.Token(Story.Story.People.Owner, "Sandbox Owner");
        Sponsor = await Server.Token(Story.Story.People.Sponsor, "Sandbox Sponsor", roles: "pmo");
        Controller = await Server.Token(Story.Story.People.Controller, "Sandbox Controller");
        Stranger = await Server.Token(tenant: "t2", roles: "admin");
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task<JsonNode> Ok(string path, string token, string body)
    {
        var (status, answer) = await Server.Post("/api/v1" + path, token, body);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    internal async Task<JsonNode> Get(string path, string token)
    {
        var (status, answer) = await Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    internal async Task Denied(int status, string code, string path, string token, string? body)
    {
        var (answered, problem) = body is null ? await Server.Send(HttpMethod.Get, "/api/v1" + path, token) : await Server.Post("/api/v1" + path, token, body);
        Assert.Equal((status, code), (answered, problem!["code"]!.GetValue<string>()));
    }
}
