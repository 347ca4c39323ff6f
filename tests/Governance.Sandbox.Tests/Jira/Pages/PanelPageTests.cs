using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira.Pages;

public sealed class PanelPageTests : IAsyncLifetime
{
    private const string Invoke = "/sandbox/bridge/invoke";
    private readonly BrowserStand stand = new();

    public Task InitializeAsync() => stand.InitializeAsync();

    public Task DisposeAsync() => stand.DisposeAsync();

    [Fact]
    public async Task Page_IsTheResourceOfTheManifest_WithTheBridgeInFront()
    {
        var page = await stand.ReadAsync("/sandbox/panel/index.html");
        Assert.Contains("<head>\n    <script src=\"__bridge.js\"></script><title>Panel</title>", page, StringComparison.Ordinal);
        Assert.Contains("callBridge", await stand.ReadAsync("/sandbox/panel/__bridge.js"), StringComparison.Ordinal);
        Assert.Contains("--ds-text", await stand.ReadAsync("/sandbox/panel/__tokens.css"), StringComparison.Ordinal);
        Assert.Equal("// the panel", await stand.ReadAsync("/sandbox/panel/assets/panel.js"));
        var policy = (await stand.GetAsync("/sandbox/panel/index.html")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sandbox/panel/..%2fsecret.js")]
    [InlineData("/sandbox/panel/%2e%2e/secret.js")]
    [InlineData("/sandbox/panel/..%2fmanifest.yml")]
    [InlineData("/sandbox/panel/nothing.js")]
    [InlineData("/sandbox/panel/")]
    public async Task File_OutsideOfTheResource_IsNotServed(string path)
    {
        var answer = await stand.GetAsync(path);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Call_GoesToTheRemote_WithATokenOfTheModuleInTheName_OfWhoeverIsSignedIn()
    {
        stand.Jira.Remote.Answer = (_, _) => Task.FromResult(Results.Json(new { code = "Panel.NotGoverned" }, statusCode: 404));
        await stand.SignInAsync();
        var answer = await stand.SendAsync(Invoke, stand.Call("/forge/panel/evidence?kind=a&name=b%20c"), stand.Jira.Url, "same-origin");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"code":"Panel.NotGoverned"}""", await answer.Content.ReadAsStringAsync());

        var call = await stand.Jira.Remote.WaitForAsync(call => call.Path == "/forge/panel/evidence");
        Assert.Null(call.TokenProblem);
        Assert.Equal(stand.IssueKey, call.Body.GetProperty("issueKey").GetString());
        Assert.Equal(stand.Jira.PersonId, call.Token.GetPayloadValue<string>("principal"));
        Assert.Equal(("jira:issuePanel", "gate-panel"), (call.App.GetProperty("module").GetProperty("type").GetString(), call.App.GetProperty("module").GetProperty("key").GetString()));
        Assert.False(call.Headers.ContainsKey("x-forge-oauth-system"));
    }

    [Fact]
    public async Task Call_OfNobody_OrOfAnotherSite_NeverReachesTheRemote()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await stand.SendAsync(Invoke, stand.Call(), stand.Jira.Url, "same-origin")).StatusCode);
        await stand.SignInAsync();
        foreach (var (origin, site) in new (string?, string?)[] { ("https://elsewhere.example", "cross-site"), ("null", "same-origin"), (null, null), (stand.Jira.Url, "cross-site") })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stand.SendAsync(Invoke, stand.Call(), origin, site)).StatusCode);
        }

        Assert.DoesNotContain(stand.Jira.Remote.Calls, call => call.Path.StartsWith("/forge/panel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("forge/panel")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("@elsewhere.example/x")]
    [InlineData("/forge/../sandbox")]
    [InlineData("/forge\\panel")]
    public async Task Path_ThatLeavesTheRemote_IsRefused(string path)
    {
        await stand.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await stand.SendAsync(Invoke, stand.Call(path), stand.Jira.Url)).StatusCode);
    }

    [Theory]
    [InlineData("""{"path":"\ud800","method":"POST","invokeType":"ui-remote-fetch"}""")]
    [InlineData("""{"path":"/forge/panel","method":"\ud800","invokeType":"ui-remote-fetch"}""")]
    [InlineData("""{"path":"/forge/panel","method":"POST","invokeType":"ui-remote-fetch","body":{"issueKey":["\ud800"]}}""")]
    [InlineData("""{"\ud800":1,"path":"/forge/panel","method":"POST","invokeType":"ui-remote-fetch"}""")]
    public async Task Body_WithAnEscapeThatIsNoText_IsRefused(string body)
    {
        await stand.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await stand.SendRawAsync(Invoke, body, stand.Jira.Url)).StatusCode);
        Assert.DoesNotContain(stand.Jira.Remote.Calls, call => call.Path.StartsWith("/forge/panel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "ui-remote-fetch")]
    [InlineData("POST", "ui-container-fetch")]
    public async Task Call_ThatIsNotSupported_IsNamed(string method, string type)
    {
        await stand.SignInAsync();
        var answer = await stand.SendAsync(Invoke, stand.Call(method: method, type: type), stand.Jira.Url);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains(type, await BrowserStand.MessageAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remote_ThatDoesNotAnswer_Is502()
    {
        await stand.SignInAsync();
        await stand.Jira.Remote.DisposeAsync();
        Assert.Equal(HttpStatusCode.BadGateway, (await stand.SendAsync(Invoke, stand.Call(), stand.Jira.Url)).StatusCode);
    }
}
