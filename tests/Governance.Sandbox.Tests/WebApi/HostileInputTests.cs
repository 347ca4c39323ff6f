using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.WebApi;

public sealed class HostileInputTests
{
    private const string Marks = "()'=,/ $&?@\"{}[]:!%0aA-.;\\";

    private static readonly string[] Addresses =
    [
        "test_items(00000000-0000-0000-0000-000000000001)?$select=test_name&$expand=test_ParentId($select=test_name)",
        "test_items?$filter=test_count ge 1 and (contains(test_name,'x') or not (test_flag eq true))&$orderby=test_name desc,test_count&$top=3",
        "test_items?$deltatoken=1!2!0",
        "test_items?$skiptoken=1!2",
        "test_items(test_code='a')/test_file/$value",
    ];

    private static readonly string[] Bodies =
    [
        """{"test_name":"a","test_count":3,"test_amount":1.5,"test_flag":true,"test_when":"2026-01-31T10:00:00Z","test_kind":2}""",
        """{"test_ParentId@odata.bind":"/test_items(00000000-0000-0000-0000-000000000001)","statecode":0,"statuscode":1}""",
    ];

    [Fact]
    public async Task MutatedAddressesAndBodies_AreAnsweredWithoutAFault()
    {
        await using var host = await TestHost.StartAsync();
        var random = new Random(20261121);
        for (var round = 0; round < 1500; round++)
        {
            var address = Escape(Mutate(Addresses[round % Addresses.Length], random));
            Sound(await host.Admin.GetAsync(address), address);
            var body = Mutate(Bodies[round % Bodies.Length], random);
            Sound(await host.Admin.PostAsync("test_items", body), body);
        }
    }

    [Fact]
    public async Task Bytes_ThatAreNoText_AreRefused()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var bytes in new byte[][] { [0xff, 0xfe], [0], [0x7b, 0xc3, 0x28, 0x7d], Encoding.Unicode.GetBytes("{}") })
        {
            using var content = new ByteArrayContent(bytes);
            Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.SendAsync(HttpMethod.Post, "test_items", content)).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PostAsync("test_items", new string('[', 100000))).Status);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    [Fact]
    public async Task ConcurrentWriters_WithTheSameEtag_OneWins()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RecordingPlugin), "Update", "test_item", 40, "seen"));
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        for (var round = 0; round < 10; round++)
        {
            var etag = (await host.Admin.GetAsync($"test_items({id})")).Body.GetProperty("@odata.etag").GetString()!;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer =>
                host.Admin.PatchAsync($"test_items({id})", $$"""{"test_count":{{writer}}}""", ("If-Match", etag))));
            Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
            Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
        }

        Assert.Equal(10, (await host.LogAsync("seen")).Length);
    }

    [Fact]
    public async Task Faults_WhenAskedFor_ComeAsTheHostSendsThem_AndEnd()
    {
        await using var host = await TestHost.StartAsync();
        await host.Anonymous.PostAsync("/sandbox/faults", """{"count":2,"status":429,"retryAfter":7}""");
        for (var call = 0; call < 2; call++)
        {
            var answer = await host.Admin.GetAsync("WhoAmI");
            Assert.Equal((HttpStatusCode.TooManyRequests, "0x80072322", "7"), (answer.Status, answer.Code, answer.Headers["Retry-After"]));
        }

        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("WhoAmI")).Status);
        await host.Anonymous.PostAsync("/sandbox/faults", """{"count":1,"status":503}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Admin.PostAsync("test_items", "{}")).Status);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    private static void Sound(Answer answer, string input)
    {
        Assert.True((int)answer.Status is < 500 or 501, $"{input} → {answer}");
        if ((int)answer.Status >= 400 && answer.Bytes.Length > 0)
        {
            Assert.StartsWith("0x80", answer.Code, StringComparison.Ordinal);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(result.Length);
            switch (random.Next(4))
            {
                case 0: result[at] = Marks[random.Next(Marks.Length)]; break;
                case 1: result.Insert(at, Marks[random.Next(Marks.Length)]); break;
                case 2: result.Remove(at, Math.Min(random.Next(1, 9), result.Length - at)); break;
                default: result.Append(result.ToString(at, Math.Min(12, result.Length - at))); break;
            }
        }

        return result.ToString();
    }

    private static string Escape(string address) =>
        string.Concat(address.Select(character => character is '\\' or '"' or ' ' or '{' or '}' or '[' or ']' ? Uri.HexEscape(character) : character.ToString()))
            .Replace("%0a", "%20", StringComparison.Ordinal)
            .TrimStart('/');
}
