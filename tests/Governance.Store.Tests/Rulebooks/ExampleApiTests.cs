using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>The examples over HTTP: published as they are, and a closure that is refused with what is missing.</summary>
public sealed class ExampleApiTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-server-").FullName;
    private ServerProcess server = null!;
    private ExampleStory story = null!;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            story = await ExampleStory.Begin(store, File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "customer-onboarding.yaml")));
            await story.GoTo("O5");
        }

        server = await ServerProcess.Start(folder);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Checklist", "25")]
    public async Task Example_IsPublishedByTwoAdministrators_AndByNobodyElse()
    {
        var (first, second) = (await server.Token(story.Holder("owner"), "Sandbox Owner", roles: "admin"), await server.Token(story.Holder("sponsor"), "Sandbox Sponsor", roles: "admin"));
        var guest = await server.Token(name: "Sandbox Guest");
        foreach (var file in RepositoryFiles.Examples)
        {
            Assert.Equal(403, (await Draft(guest, file)).Status);
            var (status, body) = await Draft(first, file);
            Assert.Equal((200, Path.GetFileNameWithoutExtension(file).Replace("-programme", string.Empty, StringComparison.Ordinal)), (status, body!["code"]!.GetValue<string>()));
            if (body["waitingFor"] is null)
            {
                continue; // the story follows this one: it is published already
            }

            var publication = $"/api/v1/rulebooks/drafts/{body["digest"]}/publication";
            Assert.Equal(403, (await server.Post(publication, first, "{}")).Status);
            Assert.Equal(403, (await server.Post(publication, guest, "{}")).Status);
            Assert.Equal(200, (await server.Post(publication, second, "{}")).Status);
        }
    }

    [Fact]
    [Trait("Checklist", "34")]
    [Trait("Checklist", "94")]
    public async Task Closure_IsRefusedWithTheMonthsAndWhoConfirmsThem_AndTheClosureViewSaysTheSame()
    {
        var measure = $"/api/v1/measures/{story.Measure}";
        var (owner, stranger) = (await server.Token(story.Holder("owner"), "Sandbox Owner"), await server.Token(name: "Sandbox Guest", tenant: "t2", roles: "admin"));
        Assert.Equal(404, (await server.Post(measure + "/gates/O5/reviews", stranger, """{"outcome":"Go"}""")).Status);
        Assert.Equal(403, (await server.Post(measure + "/gates/O5/reviews", await server.Token(name: "Sandbox Guest"), """{"outcome":"Go"}""")).Status);
        var (status, refused) = await server.Post(measure + "/gates/O5/reviews", owner, """{"outcome":"Go"}""");
        Assert.Equal((409, "Gates.Refused"), (status, refused!["code"]!.GetValue<string>()));
        Assert.Contains("Savings in EUR is not confirmed for 2027-01, 2027-02. The controller confirms these months with method and evidence.", refused["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var remedy = refused["refusal"]!["remedies"]!.AsArray().First(one => one!["action"]!.GetValue<string>() == "CloseEntry")!;
        Assert.Equal("Sandbox controller 1", remedy["persons"]![0]!["name"]!.GetValue<string>());

        var closure = (await server.Send(HttpMethod.Get, measure + "/closure", owner)).Body!;
        Assert.Equal(["2027-01", "2027-02"], closure["values"]![0]!["unconfirmed"]!.AsArray().Select(month => month!.GetValue<string>()));
        Assert.Equal(4, (await server.Send(HttpMethod.Get, measure, owner)).Body!["doi"]!.GetValue<int>());
    }

    private async Task<(int Status, JsonNode? Body)> Draft(string token, string file)
    {
        using var content = new StringContent(await File.ReadAllTextAsync(file), Encoding.UTF8, "application/yaml");
        return await server.Send(HttpMethod.Post, "/api/v1/rulebooks/drafts", token, content, "draft-" + Guid.NewGuid().ToString("N"));
    }
}
