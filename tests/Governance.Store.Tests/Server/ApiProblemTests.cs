using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>Bad input: a problem with a stable code, and nothing stored.</summary>
public sealed class ApiProblemTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Theory]
    [InlineData("application/json; charset=nonsense", 415, "Request.CharsetUnknown")]
    [InlineData("application/merge-patch+json; charset=nonsense", 415, "Request.CharsetUnknown")]
    [InlineData("text/plain; charset=nonsense", 415, "Request.MediaTypeUnsupported")]
    [InlineData("application/json; charset=utf-16", 400, "Request.Malformed")]
    public async Task CharsetThatNobodyKnows_IsTheCallersMistake(string type, int expected, string code)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"name":"Sandbox Person"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var (status, body) = await played.Server.Send(HttpMethod.Post, "/api/v1/people", played.Admin, content, Guid.NewGuid().ToString("N"));
        Assert.Equal((expected, code), (status, body!["code"]!.GetValue<string>()));
    }

    public static TheoryData<string, string, string, int, string> Bad => new()
    {
        { "POST", "/api/v1/people", "{", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "null", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "[]", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "{\"name\":null}", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "{\"name\":\"a\",\"admin\":true}", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "{\"name\":\"\"}", 400, "Request.ValueMissing" },
        { "POST", "/api/v1/people", "{\"name\":\"{201}\"}", 400, "Request.TooLong" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\nGate G1 is open\"}", 400, "Request.LineBreak" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\tb\"}", 400, "Request.LineBreak" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\u2028b\"}", 400, "Request.LineBreak" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\u202eb\"}", 400, "Request.ControlCharacter" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\u2066b\"}", 400, "Request.ControlCharacter" },
        { "POST", "/api/v1/people", "{\"name\":\"a\\u0007b\"}", 400, "Request.ControlCharacter" },
        { "POST", "/api/v1/people", "{\"name\":\"{2000000}\"}", 413, "Request.TooLarge" },
        { "POST", "/api/v1/people/nobody/links", "{\"system\":\"jira\",\"scope\":\"a\",\"subject\":\"b\"}", 404, "People.Unknown" },
        { "POST", "/api/v1/people/links/nothing/confirm", "", 404, "People.LinkUnknown" },
        { "POST", "/api/v1/demands/nothing/intake", "{\"outcome\":\"Approved\",\"reason\":\"x\"}", 404, "Intake.DemandUnknown" },
        { "POST", "/api/v1/demands/nothing/intake", "{\"outcome\":\"Perhaps\",\"reason\":\"x\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/demands/nothing/intake", "{\"outcome\":1,\"reason\":\"x\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/nothing/fields", "{\"fields\":{\"a\":\"b\"}}", 404, "Measures.Unknown" },
        { "POST", "/api/v1/measures/{measure}/fields", "{\"fields\":null}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/{measure}/fields", "{\"fields\":{\"a\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/{measure}/workitems", "{\"workItems\":[null]}", 400, "WorkItems.None" },
        { "POST", "/api/v1/people", "{\"name\":\"\\ud800\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/people", "{\"name\":\"a\",\"name\":\"b\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/demands/{demand}/intake", "{\"outcome\":\"Approved\",\"reason\":\"x\",\"measure\":{\"name\":\"x\"}}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/{measure}/fields", "{\"fields\":{}}", 400, "Measures.NoFields" },
        { "POST", "/api/v1/measures/{measure}/fields", "{\"fields\":{\"note\":\"{4001}\"}}", 400, "Request.TooLong" },
        { "POST", "/api/v1/measures/{measure}/workitems", "{\"workItems\":[{\"host\":\"jira\"}]}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/{measure}/evidence?kind=k&name=n", "", 400, "Evidence.Empty" },
        { "POST", "/api/v1/measures/{measure}/evidence?kind=k&name=n&validFrom=soon", "x", 400, "Request.ParameterInvalid" },
        { "POST", "/api/v1/measures/{measure}/evidence?kind=k&name=n&validUntil=12:00", "x", 400, "Request.ParameterInvalid" },
        { "POST", "/api/v1/measures/nothing/evidence?kind=k&name=n", "x", 404, "Measures.Unknown" },
        { "POST", "/api/v1/measures/{measure}/evidence/nothing/revoke", "{\"reason\":\"x\"}", 404, "Evidence.Unknown" },
        { "POST", "/api/v1/measures/{measure}/gates/G1/approvals", "{\"step\":\"sponsor\",\"answer\":\"Approve\",\"packetDigest\":\"x\"}", 403, "People.Unlinked" },
        { "POST", "/api/v1/measures/{measure}/gates/G1/approvals", "{\"step\":\"sponsor\",\"answer\":\"Maybe\",\"packetDigest\":\"x\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/measures/{measure}/gates/G1/reviews", "{\"outcome\":\"Go\"}", 403, "People.Unlinked" },
        { "POST", "/api/v1/measures/{measure}/gates/G1/reviews", "{\"outcome\":\"Maybe\"}", 400, "Request.Malformed" },
        { "POST", "/api/v1/rulebooks", "code: [", 400, "Rulebook.Malformed" },
        { "GET", "/api/v1/measures/nothing", "", 404, "Measures.Unknown" },
        { "GET", "/api/v1/measures/{measure}/gates/G9", "", 404, "Gates.Unknown" },
        { "GET", "/api/v1/measures?count=0", "", 400, "Request.ParameterInvalid" },
        { "GET", "/api/v1/measures?count=many", "", 400, "Request.Malformed" },
        { "GET", "/api/v1/demands/nothing", "", 404, "Intake.DemandUnknown" },
        { "GET", "/api/v1/rulebooks/nothing", "", 404, "Rulebook.Unknown" },
        { "GET", "/api/v1/ledger/proofs/inclusion?index=99999&size=1", "", 400, "Ledger.RangeInvalid" },
        { "GET", "/api/v1/ledger/proofs/consistency?from=0&to=1", "", 400, "Ledger.RangeInvalid" },
        { "GET", "/api/v1/ledger/entries?from=0", "", 400, "Request.ParameterInvalid" },
        { "GET", "/api/v1/nothing", "", 404, "Request.RouteUnknown" },
        { "DELETE", "/api/v1/measures/{measure}", "", 405, "Request.MethodNotAllowed" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task BadRequest_IsAProblemWithItsCode_AndStoresNothing(string method, string path, string body, int status, string code)
    {
        var before = await Size();
        using var content = Content(Fill(body), path);
        var (answered, problem) = await played.Server.Send(new HttpMethod(method), path.Replace("{measure}", played.Story.Measure, StringComparison.Ordinal).Replace("{demand}", played.Story.Demand, StringComparison.Ordinal), played.Admin, content, Guid.NewGuid().ToString("N"));
        Assert.Equal((status, code), (answered, problem!["code"]?.GetValue<string>()));
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
        Assert.Equal(before, await Size());
    }

    [Theory]
    [InlineData(null, "Request.IdempotencyKeyMissing")]
    [InlineData("short", "Request.IdempotencyKeyInvalid")]
    [InlineData("with space in it", "Request.IdempotencyKeyInvalid")]
    public async Task Post_WithoutAnIdempotencyKey_IsAProblem(string? key, string code)
    {
        var before = await Size();
        using var content = Content("{\"name\":\"Sandbox Guest\"}", "/api/v1/people");
        var (status, problem) = await played.Server.Send(HttpMethod.Post, "/api/v1/people", played.Admin, content, key);
        Assert.Equal((400, code), (status, problem!["code"]!.GetValue<string>()));
        Assert.Equal(before, await Size());
    }

    [Fact]
    public async Task Body_OfAnotherMediaType_IsAProblem()
    {
        using var content = new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        var (status, problem) = await played.Server.Send(HttpMethod.Post, "/api/v1/people", played.Admin, content, Guid.NewGuid().ToString("N"));
        Assert.Equal((415, "Request.MediaTypeUnsupported"), (status, problem!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Caller_OfAnotherTenant_FindsNothing()
    {
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        var path = $"/api/v1/measures/{played.Story.Measure}";
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, path, stranger)).Status);
        Assert.Equal(404, (await played.Server.Post(path + "/fields", stranger, "{\"fields\":{\"function\":\"x\"}}")).Status);
        var (_, empty) = await played.Server.Send(HttpMethod.Get, "/api/v1/measures", stranger);
        Assert.Empty(empty!["items"]!.AsArray());
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, "/api/v1/ledger/checkpoint", stranger)).Status);
    }

    [Fact]
    public async Task Caller_WithoutTheRole_IsForbidden()
    {
        var plain = await played.Server.Token(name: "Sandbox Guest");
        Assert.Equal(403, (await played.Server.Post("/api/v1/people", plain, "{\"name\":\"x\"}")).Status);
        using var yaml = new StringContent("code: x", Encoding.UTF8, "application/yaml");
        Assert.Equal(403, (await played.Server.Send(HttpMethod.Post, "/api/v1/rulebooks", plain, yaml, "rulebook-1")).Status);
        var service = await played.Server.Token(name: "Sandbox Guest", roles: "service");
        Assert.Equal(403, (await played.Server.Post($"/api/v1/measures/{played.Story.Measure}/evidence/x/revoke", service, "{\"reason\":\"x\"}")).Status);
    }

    [Theory]
    [InlineData("/api/v1/rulebooks", "Rulebook.Malformed")]
    [InlineData("/api/v1/intake/rules", "Intake.RulesMalformed")]
    public async Task TextThatIsNotUtf8_IsRefused_AndNothingIsRecorded(string path, string code)
    {
        var before = await Size();
        using var body = new ByteArrayContent([(byte)'c', 0xC3, 0x28]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        var (status, answer) = await played.Server.Send(HttpMethod.Post, path, played.Admin, body, "not-utf-8-" + code);
        Assert.Equal((400, code), (status, answer!["code"]!.GetValue<string>()));
        Assert.Contains("not UTF-8", answer["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before, await Size());
    }

    private static string Fill(string body)
    {
        foreach (var length in new[] { 201, 4001, 2_000_000 })
        {
            body = body.Replace($"{{{length}}}", new string('x', length), StringComparison.Ordinal);
        }

        return body;
    }

    private static StringContent? Content(string body, string path)
    {
        if (body.Length == 0 && !path.EndsWith("/people", StringComparison.Ordinal))
        {
            return null;
        }

        var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(path.EndsWith("/rulebooks", StringComparison.Ordinal) ? "application/yaml" : "application/json");
        return content;
    }

    private async Task<string> Size()
    {
        var (_, note) = await played.Server.Send(HttpMethod.Get, "/api/v1/ledger/checkpoint", played.Admin);
        return note!.GetValue<string>().Split('\n')[1];
    }
}
