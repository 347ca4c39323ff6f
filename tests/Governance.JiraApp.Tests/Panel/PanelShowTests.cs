using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.JiraApp.Tests.Panel;

public sealed class PanelShowTests(PanelStand stand) : IClassFixture<PanelStand>
{
    [Fact]
    public async Task Panel_OfAMappedIssue_IsTheStoresOwn_WithTheIssuesWorkItem()
    {
        var answer = await stand.ShowAsync(stand.Token(await stand.AccountAsync(stand.Owner)));
        Assert.Equal(200, answer.Status);
        var shown = answer.Body!;
        Assert.Equal((PanelStand.Issue, "regulatory"), (shown["workItem"]!["key"]!.GetValue<string>(), shown["workItem"]!["criterion"]!.GetValue<string>()));
        Assert.True(shown.TryGetPropertyValue("denied", out var denied) && denied is null);
        shown.Remove("denied");
        shown["workItem"] = null;
        Assert.True(JsonNode.DeepEquals(await stand.StorePanelAsync(), shown));
    }

    [Fact]
    public async Task Panel_ForWhoeverMayNotAddEvidence_IsTheSame_AndSaysWhyAndWhatToDo()
    {
        var whole = (await stand.ShowAsync(stand.Token(await stand.AccountAsync(stand.Owner)))).Body!;
        var guest = await stand.PersonAsync("Sandbox Guest");
        var cases = new (string? Account, string Code)[]
        {
            (await stand.AccountAsync(null), "People.Unknown"),
            (await stand.AccountAsync(stand.Owner, confirmed: false), "People.Unknown"),
            (null, "People.Unknown"),
            (await stand.AccountAsync(guest), "Measures.NoRole"),
        };
        foreach (var (account, code) in cases)
        {
            var answer = await stand.ShowAsync(stand.Token(account));
            Assert.Equal(200, answer.Status);
            Assert.Equal(code, answer.Body!["denied"]!["code"]!.GetValue<string>());
            Assert.Contains("Ask ", answer.Body["denied"]!["detail"]!.GetValue<string>(), System.StringComparison.Ordinal);
            Assert.Equal(whole.Where(member => member.Key != "denied").Select(member => $"{member}"), answer.Body.Where(member => member.Key != "denied").Select(member => $"{member}"));
        }
    }

    [Theory]
    [InlineData("LEND-2")]
    [InlineData("lend-1")]
    [InlineData("10001")]
    public async Task Panel_OfAnIssueThatNothingIsMappedTo_IsNotGoverned(string issue)
    {
        var answer = await stand.ShowAsync(stand.Token(await stand.AccountAsync(stand.Owner)), issue);
        Assert.Equal((404, "Panel.NotGoverned"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("validate-gate")]
    [InlineData("gate-check")]
    [InlineData("issue-changed")]
    [InlineData("governance-admin")]
    [InlineData("panel")]
    public async Task Token_OfAnotherModule_OpensNeitherRoute(string module)
    {
        var account = await stand.AccountAsync(stand.Owner);
        Assert.Equal((401, "Forge.WrongModule"), Key(await stand.ShowAsync(stand.Token(account, module))));
        Assert.Equal((401, "Forge.WrongModule"), Key(await stand.AddAsync(stand.Token(account, module))));
    }

    [Fact]
    public async Task Call_WithoutAToken_OrOfAnUnboundSite_IsRefused()
    {
        var account = await stand.AccountAsync(stand.Owner);
        Assert.Equal((401, "Forge.TokenMissing"), Key(await stand.ShowAsync(null)));
        Assert.Equal((401, "Forge.TokenMissing"), Key(await stand.AddAsync(null)));
        var stranger = "33333333-0000-4000-8000-00000000000c";
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await stand.ShowAsync(stand.Token(account, cloudId: stranger))));
        Assert.Equal((403, "Forge.UnknownTenant"), Key(await stand.AddAsync(stand.Token(account, cloudId: stranger))));
    }

    [Fact]
    public async Task Site_OfAnotherTenant_SeesNothingOfThisOne()
    {
        const string OtherSite = "44444444-0000-4000-8000-00000000000c";
        await stand.BindAsync("other", OtherSite);
        var account = await stand.AccountAsync(stand.Owner);
        Assert.Equal((404, "Panel.NotGoverned"), Key(await stand.ShowAsync(stand.Token(account, cloudId: OtherSite))));
        Assert.Equal((404, "Panel.NotGoverned"), Key(await stand.AddAsync(stand.Token(account, cloudId: OtherSite))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"issueKey":null}""")]
    [InlineData("""{"issueKey":5}""")]
    [InlineData("""{"issueKey":""}""")]
    [InlineData("""{"issueKey":"LEND-1 OR 1=1"}""")]
    public async Task Body_ThatNamesNoIssue_IsAProblem(string body) =>
        Assert.Equal((400, "Request.IssueMissing"), Key(await stand.PostAsync("/forge/panel", stand.Token(null), body)));

    private static (int Status, string? Code) Key(EdgeAnswer answer) => (answer.Status, answer.Code);
}
