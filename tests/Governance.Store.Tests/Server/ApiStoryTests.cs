using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Ledger;
using Governance.Store.Ledger.Export;
using Governance.Store.Hosting;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>The way of a measure through its gate, over HTTP, and the proofs that anybody can check.</summary>
public sealed class ApiStoryTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Gate_OpensOverHttp_AndTheLedgerProvesIt()
    {
        var (server, story) = (played.Server, played.Story);
        var gate = $"/api/v1/measures/{story.Measure}/gates/G1";
        var (owner, sponsor, controller) = (await server.Token(story.Owner, "Sandbox Owner"), await server.Token(story.Sponsor, "Sandbox Sponsor"), await server.Token(story.Controller, "Sandbox Controller"));

        var (status, look) = await server.Send(HttpMethod.Get, gate, owner);
        Assert.Equal(200, status);
        Assert.Equal("Refused", look!["decision"]!["verdict"]!.GetValue<string>());
        var digest = look["packetDigest"]!.GetValue<string>();

        var (refusedStatus, refused) = await server.Post(gate + "/approvals", owner, Approval("controller", digest));
        Assert.Equal((409, "Approvals.SegregationOfDuties"), (refusedStatus, Code(refused)));

        var (early, earlyBody) = await server.Post(gate + "/reviews", owner, """{"outcome":"Go"}""");
        Assert.Equal((409, "Gates.Refused"), (early, Code(earlyBody)));
        Assert.NotEmpty(earlyBody!["refusal"]!["remedies"]!.AsArray());

        Assert.Equal(200, (await server.Post(gate + "/approvals", sponsor, Approval("sponsor", digest))).Status);
        Assert.Equal(200, (await server.Post(gate + "/approvals", controller, Approval("controller", digest))).Status);

        var key = Guid.NewGuid().ToString("N");
        var (decidedStatus, decided) = await server.Post(gate + "/reviews", owner, """{"outcome":"Go"}""", key);
        Assert.Equal(200, decidedStatus);
        var (_, again) = await server.Post(gate + "/reviews", owner, """{"outcome":"Go"}""", key);
        Assert.Equal(decided!.ToJsonString(), again!.ToJsonString());

        var (_, measure) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}", owner);
        Assert.Equal((1, "G2"), (measure!["doi"]!.GetValue<int>(), measure["nextGate"]!.GetValue<string>()));
        Assert.Contains(measure["history"]!.AsArray(), entry => entry!["type"]!.GetValue<string>() == "GateDecided");
        await CheckProofs(decided["ledgerNumber"]!.GetValue<long>());
    }

    [Fact]
    public async Task Evidence_UploadedOverHttp_IsKept()
    {
        var (server, story) = (played.Server, played.Story);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("minutes"));
        var (status, body) = await server.Send(
            HttpMethod.Post, $"/api/v1/measures/{story.Measure}/evidence?kind=minutes&name=minutes.txt&validUntil=2030-01-01T00:00:00Z", await server.Token(story.Owner, "Sandbox Owner"), content, "evidence-1");
        Assert.Equal(200, status);
        Assert.Equal("b9ac7c82d6ad6e67b1e8ae0b1eb2cdaafd6a25b1a2b7fbf0d5dd3ea2c6f5ba2e".Length, body!["sha256"]!.GetValue<string>().Length);
        var (_, measure) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}", played.Admin);
        Assert.Contains(measure!["evidence"]!.AsArray(), item => item!["sha256"]!.GetValue<string>() == body["sha256"]!.GetValue<string>());
    }

    [Fact]
    public async Task Export_IsForAdministratorsAndAuditorsOnly()
    {
        var server = played.Server;
        var (status, body) = await server.Send(HttpMethod.Get, "/api/v1/ledger/export", await server.Token(played.Story.Owner, "Sandbox Owner"));
        Assert.Equal((403, "Ledger.ExportForbidden"), (status, Code(body)));
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/api/v1/ledger/export", await server.Token(roles: "auditor"))).Status);
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/api/v1/ledger/export", await server.Token(roles: "admin"))).Status);
    }

    [Fact]
    public void Export_HasOneTurnAtATime()
    {
        using var exporter = new LedgerApi.LedgerExporter(new Storage.LedgerReader(new Storage.Database(played.Folder)));
        using (var turn = exporter.TryTakeTurn())
        {
            Assert.NotNull(turn);
            Assert.Null(exporter.TryTakeTurn());
            turn.Dispose();
        }

        using var next = exporter.TryTakeTurn();
        Assert.NotNull(next);
        Assert.Null(exporter.TryTakeTurn());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task OpenRoutes_NeedNoToken(string path) => Assert.Equal(200, (await played.Server.Send(HttpMethod.Get, path, null)).Status);

    private static string Approval(string step, string digest) => $$"""{"step":"{{step}}","answer":"Approve","packetDigest":"{{digest}}","comment":"Seen"}""";

    private static string? Code(System.Text.Json.Nodes.JsonNode? problem) => problem!["code"]?.GetValue<string>();

    private async Task CheckProofs(long number)
    {
        var server = played.Server;
        var (_, note) = await server.Send(HttpMethod.Get, "/api/v1/ledger/checkpoint", played.Admin);
        Assert.True(VerifierKey.TryParse(StoreTools.VerifierKeys(played.Folder)[0], out var vkey));
        var head = Checkpoint.Open(note!.GetValue<string>(), vkey)!;

        var (_, entries) = await server.Send(HttpMethod.Get, $"/api/v1/ledger/entries?from={number}&count=1", played.Admin);
        var leaf = MerkleHash.Leaf(Convert.FromBase64String(entries!["items"]![0]!["bytes"]!.GetValue<string>()));
        var (_, inclusion) = await server.Send(HttpMethod.Get, $"/api/v1/ledger/proofs/inclusion?index={number - 1}&size={head.Size}", played.Admin);
        Assert.True(MerkleProofs.VerifyInclusion(leaf, number - 1, head.Size, Hashes(inclusion!), head.Root));

        var (_, consistency) = await server.Send(HttpMethod.Get, $"/api/v1/ledger/proofs/consistency?from={number}&to={head.Size}", played.Admin);
        var older = Convert.FromBase64String(consistency!["fromRoot"]!.GetValue<string>());
        Assert.True(MerkleProofs.VerifyConsistency(number, older, head.Size, head.Root, Hashes(consistency)));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/ledger/export");
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", played.Admin);
        using var export = await server.Http.SendAsync(request);
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(await export.Content.ReadAsByteArrayAsync(), vkey.ToString()).Outcome);
    }

    private static byte[][] Hashes(System.Text.Json.Nodes.JsonNode body) =>
        body["proof"]!.AsArray().Select(hash => Convert.FromBase64String(hash!.GetValue<string>())).ToArray();
}
