using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Forms;

public sealed class SignInTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Api = "/api/data/v9.2/";

    private TestHost Host => shared.Host;

    [Fact]
    public async Task Page_WhenNobodyIsSignedIn_LeadsToTheSignIn_AndBack()
    {
        using var page = new PageClient(Host);
        var there = await page.GetAsync("/main.aspx?pagetype=entityrecord&etn=test_item");
        Assert.Equal(HttpStatusCode.Redirect, there.Status);
        Assert.Equal("/sandbox/sign-in?returnUrl=%2Fmain.aspx%3Fpagetype%3Dentityrecord%26etn%3Dtest_item", there.Headers["Location"]);
        Assert.Contains("Sandbox Admin", Encoding.UTF8.GetString((await page.GetAsync(there.Headers["Location"])).Bytes), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync("/sandbox/page/test_item")).Status);

        var back = await page.SignInAsync(Host.Admin.UserId, "/main.aspx?etn=test_item");
        Assert.Equal((HttpStatusCode.SeeOther, "/main.aspx?etn=test_item"), (back.Status, back.Headers["Location"]));
        Assert.Contains("httponly", back.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", back.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await page.GetAsync("/main.aspx?etn=test_item")).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task SignIn_WithAnAddressElsewhere_LeadsToTheStart(string address)
    {
        using var page = new PageClient(Host);
        Assert.Equal("/main.aspx?pagetype=entitylist&etn=gov_measure", (await page.SignInAsync(Host.Admin.UserId, address)).Headers["Location"]);
    }

    [Fact]
    public async Task SignIn_ShowsNamesAsText_AndOffersNoApplication()
    {
        await Host.UserAsync("<b>Sandbox</b> & Co", []);
        await Host.Anonymous.PostAsync("/sandbox/users", $$"""{"fullname":"Sandbox Service","roles":[],"fieldSecurityProfiles":[],"clientId":"{{Guid.NewGuid()}}","clientSecret":"s"}""");
        using var page = new PageClient(Host);
        var html = Encoding.UTF8.GetString((await page.GetAsync("/sandbox/sign-in?returnUrl=/%22%3E%3Cscript%3E")).Bytes);
        Assert.Contains("&lt;b&gt;Sandbox&lt;/b&gt; &amp; Co", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sandbox Service", html, StringComparison.Ordinal);
        Assert.DoesNotContain("SYSTEM", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OfNobody_IsRefused()
    {
        using var page = new PageClient(Host);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SignInAsync(Guid.NewGuid())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.SignInAsync(Host.Admin.UserId, "/", ("Origin", "http://127.0.0.1:1"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync(Api + "WhoAmI")).Status);
    }

    [Fact]
    public async Task Cookie_LetsThePageAskTheWebApi_AsThatUser()
    {
        var member = await Host.UserAsync("Sandbox Member", ["Test Member"]);
        using var page = new PageClient(Host);
        await page.SignInAsync(member.UserId);
        Assert.Equal(member.UserId, (await page.GetAsync(Api + "WhoAmI", ("Sec-Fetch-Site", "same-origin"))).Body.GetProperty("UserId").GetGuid());
        var made = await page.SendAsync(HttpMethod.Post, Api + "test_items", Item(), ("Origin", page.Origin), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.NoContent, made.Status);
        Assert.Equal(member.UserId, (await Host.Admin.GetAsync($"test_items({made.Id})")).Body.GetProperty("_createdby_value").GetGuid());
        Assert.Equal(HttpStatusCode.Forbidden, (await page.SendAsync(HttpMethod.Delete, Api + $"test_items({made.Id})", null, ("Origin", page.Origin))).Status);
    }

    [Theory]
    [InlineData("POST", "Origin", "http://127.0.0.1:5802")]
    [InlineData("POST", "Origin", "null")]
    [InlineData("POST", "Sec-Fetch-Site", "same-site")]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "Sec-Fetch-Site", "none")]
    [InlineData("POST", "X-Nothing", "said")]
    [InlineData("PATCH", "Sec-Fetch-Site", "same-site")]
    [InlineData("DELETE", "Origin", "http://elsewhere.example")]
    [InlineData("GET", "Sec-Fetch-Site", "same-site")]
    public async Task Cookie_FromAPageOfAnotherOrigin_IsRefused_AndNothingHappens(string method, string header, string value)
    {
        var id = await Host.Admin.CreateAsync("test_items", """{"test_name":"stays"}""");
        using var page = new PageClient(Host);
        await page.SignInAsync(Host.Admin.UserId);
        var path = method == "POST" ? Api + "test_items" : Api + $"test_items({id})";
        var before = (await Host.Admin.GetAsync("test_items?$count=true")).Rows.Count;
        var answer = await page.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : Item(), (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(before, (await Host.Admin.GetAsync("test_items?$count=true")).Rows.Count);
        Assert.Equal("stays", (await Host.Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_name").GetString());
    }

    [Fact]
    public async Task Cookie_BesideAWrongToken_DoesNotCount()
    {
        using var page = new PageClient(Host);
        await page.SignInAsync(Host.Admin.UserId);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync(Api + "WhoAmI", ("Authorization", "Bearer wrong"))).Status);
    }

    [Fact]
    public async Task SignOut_AndTheEndOfTheDay_EndTheSession()
    {
        await using var host = await TestHost.StartAsync();
        using var page = new PageClient(host);
        await page.SignInAsync(host.Admin.UserId);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.SendAsync(HttpMethod.Post, "/sandbox/sign-out", null, ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await page.GetAsync(Api + "WhoAmI")).Status);
        await page.SendAsync(HttpMethod.Post, "/sandbox/sign-out", null, ("Origin", page.Origin));
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync(Api + "WhoAmI")).Status);

        await page.SignInAsync(host.Admin.UserId);
        host.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync(Api + "WhoAmI")).Status);
    }

    private static StringContent Item() => new("""{"test_name":"made by the page"}""", Encoding.UTF8, "application/json");
}
