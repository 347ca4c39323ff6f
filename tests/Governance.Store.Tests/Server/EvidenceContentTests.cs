using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>Evidence goes in from, and out to, those only who work on the measure.</summary>
public sealed class EvidenceContentTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private string Route => $"/api/v1/measures/{played.Story.Measure}/evidence";

    [Fact]
    public async Task Upload_ByWhoeverMayNot_IsForbidden_AndKeepsNoFile()
    {
        var before = Files().Count;
        var (size, guest) = (await Size(), await played.Server.Token(name: "Sandbox Guest"));
        foreach (var token in new[] { guest, await played.Server.Token(name: "Sandbox Guest", roles: "service"), await played.Server.Token("unknown", "Sandbox Stranger") })
        {
            var (status, problem) = await Upload(token, "bytes of a stranger");
            Assert.Equal((403, "Measures.NoRole"), (status, problem!["code"]!.GetValue<string>()));
        }

        Assert.Equal(before, Files().Count);
        Assert.Equal(size, await Size());
        Assert.Equal(200, (await Upload(await Owner(), "bytes of the owner")).Status);
        Assert.Equal(before + 1, Files().Count);
    }

    [Fact]
    public async Task Content_GoesToRoleHoldersAndAdministrators_AsAFileToKeep()
    {
        var (status, refused) = await Upload(await Owner(), "<script>alert(1)</script>", "text/html", "a\r\nX-Other: b.html");
        Assert.Equal((400, "Request.LineBreak"), (status, refused!["code"]!.GetValue<string>()));
        var (_, made) = await Upload(await Owner(), "<script>alert(1)</script>", "text/html", "a \"b\"/../c.html");
        var path = $"{Route}/{made!["key"]!.GetValue<string>()}/content";
        foreach (var token in new[] { await played.Server.Token(played.Story.Sponsor, "Sandbox Sponsor"), await Owner(), played.Admin })
        {
            using var answer = await Get(path, token);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("<script>alert(1)</script>", await answer.Content.ReadAsStringAsync());
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Content_ForWhoeverMayNot_OrThatIsNotThere_IsAProblem()
    {
        var (_, made) = await Upload(await Owner(), "for the approvers");
        var key = made!["key"]!.GetValue<string>();
        var guest = await played.Server.Token(name: "Sandbox Guest");
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        var cases = new (string Path, string Token, int Status, string Code)[]
        {
            ($"{Route}/{key}/content", guest, 403, "Measures.NoRole"),
            ($"{Route}/nothing/content", guest, 403, "Measures.NoRole"),
            ($"{Route}/nothing/content", played.Admin, 404, "Evidence.Unknown"),
            ($"/api/v1/measures/nothing/evidence/{key}/content", played.Admin, 404, "Measures.Unknown"),
            ($"{Route}/{key}/content", stranger, 404, "Measures.Unknown"),
        };
        foreach (var (path, token, status, code) in cases)
        {
            var (answered, problem) = await played.Server.Send(HttpMethod.Get, path, token);
            Assert.Equal((status, code), (answered, problem!["code"]!.GetValue<string>()));
        }

        Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, $"{Route}/{key}/content", null)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Content_ThatNoLongerHasItsDigest_DoesNotLeaveTheStore(bool gone)
    {
        var (_, made) = await Upload(await Owner(), $"to be damaged {gone}");
        var file = Assert.Single(Files(), path => Path.GetFileName(path) == made!["sha256"]!.GetValue<string>());
        if (gone)
        {
            File.Delete(file);
        }
        else
        {
            await File.AppendAllTextAsync(file, "!");
        }

        var (status, problem) = await played.Server.Send(HttpMethod.Get, $"{Route}/{made!["key"]!.GetValue<string>()}/content", played.Admin);
        Assert.Equal((409, "Evidence.ContentDamaged"), (status, problem!["code"]!.GetValue<string>()));
    }

    private Task<string> Owner() => played.Server.Token(played.Story.Owner, "Sandbox Owner");

    private async Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> Upload(string token, string text, string type = "text/plain", string name = "file.txt")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await played.Server.Send(HttpMethod.Post, $"{Route}?kind=minutes&name={Uri.EscapeDataString(name)}", token, content, Guid.NewGuid().ToString("N"));
    }

    private async Task<HttpResponseMessage> Get(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await played.Server.Http.SendAsync(request);
    }

    private List<string> Files() => Directory.EnumerateFiles(Path.Combine(played.Folder, "evidence"), "*", SearchOption.AllDirectories).ToList();

    private async Task<string> Size()
    {
        var (_, note) = await played.Server.Send(HttpMethod.Get, "/api/v1/ledger/checkpoint", played.Admin);
        return note!.GetValue<string>().Split('\n')[1];
    }
}
