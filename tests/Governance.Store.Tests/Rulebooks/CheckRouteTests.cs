using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.History;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>A rulebook's text is checked over HTTP before anybody publishes it, by the code of <c>governance rulebook check</c>.</summary>
[Trait("Checklist", "25")]
public sealed class CheckRouteTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private static readonly string Sound = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "product-launch.yaml"));
    private static readonly string OnePerson = Sound.Replace("role: sponsor, notHeldWith: [owner]", "role: sponsor", StringComparison.Ordinal);

    [Fact]
    public async Task EveryExampleOfTheGuide_HasNoFinding_WhereNobodyIsGovernedYet()
    {
        var look = await played.Server.Token(tenant: "t2");
        Assert.NotEmpty(RepositoryFiles.Examples);
        foreach (var file in RepositoryFiles.Examples)
        {
            var (status, body) = await Check(look, await File.ReadAllTextAsync(file));
            Assert.Equal(200, status);
            Assert.Empty(body!["items"]!.AsArray());
            Assert.Equal(1, body["rulebook"]!["version"]!.GetValue<int>());
            Assert.Equal(64, body["rulebook"]!["digest"]!.GetValue<string>().Length);
        }
    }

    [Fact]
    public async Task TextThatOnePersonCouldCarryThrough_GivesItsFinding_WithLineAndRemedy()
    {
        var (_, body) = await Check(await played.Server.Token(tenant: "t2"), OnePerson);
        var finding = Assert.Single(body!["items"]!.AsArray())!;
        Assert.Equal("Check.OnePersonPath", finding["code"]!.GetValue<string>());
        Assert.Contains("can open gate L1 alone", finding["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(finding["remedy"]!.GetValue<string>());
        Assert.Contains("role: sponsor }", OnePerson.Split('\n')[finding["line"]!.GetValue<int>() - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeopleOfTheTenant_AreLookedAt_AsTheCommandLineDoes()
    {
        var look = await played.Server.Token(played.Story.Controller, "Sandbox Controller");
        var (status, body) = await Check(look, OnePerson);
        Assert.Equal(200, status);
        var found = body!["items"]!.AsArray().Select(item => ((item!["line"]?.GetValue<int>() ?? 0), item["code"]!.GetValue<string>(), item["text"]!.GetValue<string>(), item["remedy"]!.GetValue<string>()));
        var report = RulebookTools.Check(OnePerson, played.Folder, "t1");
        Assert.Equal(report.Findings.Select(finding => (finding.Line, finding.Code, finding.Text, finding.Remedy)), found);
        Assert.Contains(report.Findings, finding => finding.Code == "Check.QuorumImpossible");
    }

    [Fact]
    public async Task NothingIsStored_AndTheSameTextCanBeCheckedAgain()
    {
        var before = await LastEntry();
        var look = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        Assert.Equal((await Check(look, Sound)).Body!.ToJsonString(), (await Check(look, Sound)).Body!.ToJsonString());
        Assert.Equal(before, await LastEntry());
        Assert.DoesNotContain((await Get("/rulebooks"))["items"]!.AsArray(), item => item!["code"]!.GetValue<string>() == "product-launch");
        Assert.DoesNotContain((await Get("/rulebooks/drafts"))["items"]!.AsArray(), item => item!["code"]!.GetValue<string>() == "product-launch");
    }

    [Fact]
    public async Task TextThatIsNoRulebook_IsRefusedWithItsLine_AndNobodyUnknownIsAnswered()
    {
        var line = Array.FindIndex(Sound.Split('\n'), text => text == "version: 1") + 1;
        var (status, body) = await Check(played.Admin, Sound.Replace("\nversion: 1\n", "\nversion: first\n", StringComparison.Ordinal));
        Assert.Equal((400, "Rulebook.Malformed"), (status, body!["code"]!.GetValue<string>()));
        Assert.Contains(FormattableString.Invariant($"Line {line}:"), body["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        using var bytes = new ByteArrayContent([0xff, 0xfe, 0xff]);
        Assert.Equal(400, (await played.Server.Send(HttpMethod.Post, "/api/v1/rulebooks/check", played.Admin, bytes, Guid.NewGuid().ToString("N"))).Status);
        Assert.Equal(401, (await Check(null, Sound)).Status);
    }

    private async Task<(int Status, JsonNode? Body)> Check(string? token, string yaml)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        return await played.Server.Send(HttpMethod.Post, "/api/v1/rulebooks/check", token, content, Guid.NewGuid().ToString("N"));
    }

    private async Task<string> LastEntry() => (await Get("/ledger/entries?from=1&count=1000"))["items"]!.AsArray().Last()!["leaf"]!.GetValue<string>();

    private async Task<JsonNode> Get(string path)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, played.Admin);
        Assert.Equal(200, status);
        return body!;
    }
}
