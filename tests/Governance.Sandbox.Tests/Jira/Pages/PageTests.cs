using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira.Pages;

public sealed class PageTests : IAsyncLifetime
{
    private readonly BrowserStand stand = new();

    public Task InitializeAsync() => stand.InitializeAsync();

    public Task DisposeAsync() => stand.DisposeAsync();

    [Fact]
    public async Task Page_WhenNobodyIsSignedIn_AsksWhoLooks_AndComesBack()
    {
        foreach (var path in new[] { "/browse", $"/browse/{stand.IssueKey}" })
        {
            var asked = await stand.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
            Assert.Equal($"/sandbox/sign-in?return={Uri.EscapeDataString(path)}", asked.Headers.Location!.ToString());
        }

        Assert.Contains("Sandbox Engineer", await stand.ReadAsync("/sandbox/sign-in"), StringComparison.Ordinal);
        var back = await stand.SignInAsync(back: $"/browse/{stand.IssueKey}");
        Assert.Equal($"/browse/{stand.IssueKey}", back.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await stand.GetAsync("/browse")).StatusCode);
    }

    [Fact]
    public async Task Session_IsACookieThatNoScriptReadsAndNoOtherSiteSends()
    {
        var cookie = Assert.Single((await stand.SignInAsync()).Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task SignIn_FromAnotherSite_IsRefused(string origin)
    {
        var answer = await stand.SignInAsync(origin: origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stand.GetAsync("/browse")).StatusCode);
    }

    [Fact]
    public async Task SignIn_AsNobody_IsRefused() => Assert.Equal(HttpStatusCode.BadRequest, (await stand.SignInAsync("712020:nobody")).StatusCode);

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/browse//elsewhere.example")]
    [InlineData("")]
    public async Task SignIn_NeverLeadsToAnotherSite(string back) =>
        Assert.Equal("/browse", (await stand.SignInAsync(back: back)).Headers.Location!.ToString());

    [Fact]
    public async Task Issue_ShowsWhatItSays_AndNothingOfItRuns()
    {
        await stand.SignInAsync();
        var page = await stand.ReadAsync($"/browse/{stand.IssueKey}");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;approval&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("data-transition=\"31\"", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Gate</dt>", page, StringComparison.Ordinal);
        Assert.Contains("data-src=\"/sandbox/panel/index.html\"", page, StringComparison.Ordinal);
        var policy = (await stand.GetAsync($"/browse/{stand.IssueKey}")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stand.GetAsync("/browse/LEND-99")).StatusCode);
    }

    [Fact]
    public async Task Rest_WithASession_IsForPagesOfThisSiteOnly()
    {
        var path = $"/rest/api/3/issue/{stand.IssueKey}/transitions";
        var move = new { transition = new { id = "21" } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stand.SendAsync(path, move, stand.Jira.Url)).StatusCode);
        await stand.SignInAsync();
        foreach (var (origin, site) in new (string?, string?)[] { ("https://elsewhere.example", "cross-site"), ("null", null), (null, null), (null, "same-site"), (stand.Jira.Url, "cross-site") })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stand.SendAsync(path, move, origin, site)).StatusCode);
        }

        Assert.Equal("To Do", await stand.Jira.StatusOfAsync(stand.IssueKey));
        Assert.Equal(HttpStatusCode.NoContent, (await stand.SendAsync(path, move, stand.Jira.Url, "same-origin")).StatusCode);
        Assert.Equal("In Progress", await stand.Jira.StatusOfAsync(stand.IssueKey));
        var history = await stand.Jira.HistoryOfAsync(stand.IssueKey);
        Assert.Equal(stand.Jira.PersonId, history[history.GetArrayLength() - 1].GetProperty("author").GetProperty("accountId").GetString());
    }
}
