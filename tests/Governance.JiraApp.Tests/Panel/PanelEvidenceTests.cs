using System;
using System.Threading.Tasks;
using Xunit;

namespace Governance.JiraApp.Tests.Panel;

public sealed class PanelEvidenceTests : IAsyncLifetime
{
    private readonly PanelStand stand = new();

    public Task InitializeAsync() => stand.InitializeAsync();

    public Task DisposeAsync() => stand.DisposeAsync();

    [Fact]
    public async Task Evidence_OfTheOwner_IsCapturedInTheOwnersName_AndTheCriterionTurnsMet()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var answer = await stand.AddAsync(stand.Token(account), query: "kind=regulatory-approval&name=letter%20one.txt&validUntil=2099-12-31T23:59:59Z");
        Assert.Equal(200, answer.Status);
        var item = Assert.Single((await stand.MeasureAsync()).Evidence);
        Assert.Equal((item.Key, item.Sha256), (answer.Body!["key"]!.GetValue<string>(), answer.Body["sha256"]!.GetValue<string>()));
        Assert.True(answer.Body["ledgerNumber"]!.GetValue<long>() > 0);
        Assert.Equal(("regulatory-approval", "letter one.txt", "text/plain", 6L, stand.Owner), (item.Kind, item.Name, item.ContentType, item.Size, item.Collector));
        Assert.Equal(new DateTimeOffset(2099, 12, 31, 23, 59, 59, TimeSpan.Zero), item.ValidUntil);
        Assert.True((await stand.ShowAsync(stand.Token(account))).Body!["workItem"]!["met"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Call_ThatArrivesTwice_IsCapturedOnce_AndAnotherCallIsAnotherPieceOfEvidence()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var token = stand.Token(account);
        var first = await stand.AddAsync(token);
        var again = await stand.AddAsync(token);
        Assert.Equal(first.Body!["key"]!.GetValue<string>(), again.Body!["key"]!.GetValue<string>());
        Assert.Single((await stand.MeasureAsync()).Evidence);
        await stand.AddAsync(stand.Token(account));
        Assert.Equal(2, (await stand.MeasureAsync()).Evidence.Count);
    }

    [Fact]
    public async Task Evidence_SentAgainUnderItsKey_IsCapturedOnce_AndSomethingElseUnderItIsRefused()
    {
        const string Query = "kind=regulatory-approval&name=letter&key=attempt-0001";
        var account = await stand.AccountAsync(stand.Owner);
        var first = await stand.AddAsync(stand.Token(account), query: Query);
        var again = await stand.AddAsync(stand.Token(account), query: Query);
        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal(first.Body!["key"]!.GetValue<string>(), again.Body!["key"]!.GetValue<string>());
        Assert.Single((await stand.MeasureAsync()).Evidence);

        var other = await stand.AddAsync(stand.Token(account), query: Query.Replace("name=letter", "name=other", StringComparison.Ordinal));
        Assert.Equal("Request.IdempotencyKeyReused", other.Code);
        Assert.Single((await stand.MeasureAsync()).Evidence);

        await stand.AddAsync(stand.Token(account), query: Query.Replace("0001", "0002", StringComparison.Ordinal));
        Assert.Equal(2, (await stand.MeasureAsync()).Evidence.Count);
    }

    [Fact]
    public async Task Key_OfAnotherPerson_OpensNothing_AndOneThatIsTooShortIsNone()
    {
        const string Query = "kind=regulatory-approval&name=letter&key=attempt-0001";
        await stand.AddAsync(stand.Token(await stand.AccountAsync(stand.Owner)), query: Query);
        var guest = await stand.AddAsync(stand.Token(await stand.AccountAsync(await stand.PersonAsync("Sandbox Guest"))), query: Query);
        Assert.Equal((403, "Measures.NoRole"), (guest.Status, guest.Code));
        Assert.Single((await stand.MeasureAsync()).Evidence);

        var account = await stand.AccountAsync(stand.Owner);
        const string Short = "kind=regulatory-approval&name=letter&key=short";
        await stand.AddAsync(stand.Token(account), query: Short);
        await stand.AddAsync(stand.Token(account), query: Short);
        Assert.Equal(3, (await stand.MeasureAsync()).Evidence.Count);
    }

    [Fact]
    public async Task Evidence_OfWhoeverMayNot_IsRefused_AndKeepsNoFile()
    {
        var guest = await stand.PersonAsync("Sandbox Guest");
        var cases = new (string? Account, string Issue, int Status, string Code)[]
        {
            (null, PanelStand.Issue, 403, "People.Unknown"),
            (await stand.AccountAsync(null), PanelStand.Issue, 403, "People.Unknown"),
            (await stand.AccountAsync(stand.Owner, confirmed: false), PanelStand.Issue, 403, "People.Unknown"),
            (await stand.AccountAsync(guest), PanelStand.Issue, 403, "Measures.NoRole"),
            (await stand.AccountAsync(stand.Owner), "LEND-2", 404, "Panel.NotGoverned"),
        };
        foreach (var (account, issue, status, code) in cases)
        {
            var answer = await stand.AddAsync(stand.Token(account), issue: issue);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        Assert.Empty((await stand.MeasureAsync()).Evidence);
        Assert.Empty(stand.Files());
    }

    [Fact]
    public async Task File_OfTheLargestSize_IsTaken_AndOneByteMoreIsNot()
    {
        const int Most = 4 * 1024 * 1024;
        var account = await stand.AccountAsync(stand.Owner);
        var largest = await stand.AddAsync(stand.Token(account), Convert.ToBase64String(new byte[Most]));
        Assert.Equal(200, largest.Status);
        var more = await stand.AddAsync(stand.Token(account), Convert.ToBase64String(new byte[Most + 1]));
        Assert.Equal((413, "Evidence.TooLarge"), (more.Status, more.Code));
        Assert.Equal(Most, Assert.Single((await stand.MeasureAsync()).Evidence).Size);
    }

    [Fact]
    public async Task Body_ThatIsNoFile_IsAProblem_AndNothingIsKept()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var bodies = new (string Body, string Code)[]
        {
            ("", "Request.Malformed"),
            ("[]", "Request.Malformed"),
            ("{", "Request.Malformed"),
            ("{}", "Request.Malformed"),
            ("""{"content":5}""", "Request.Malformed"),
            ("""{"content":"not base64"}""", "Request.Malformed"),
            ("""{"content":""}""", "Evidence.Empty"),
            ("""{"content":"\ud800"}""", "Request.Malformed"),
            ("""{"\ud800":1,"content":5}""", "Request.Malformed"),
        };
        foreach (var (body, code) in bodies)
        {
            var answer = await stand.PostAsync($"/forge/panel/evidence?issueKey={PanelStand.Issue}&kind=regulatory-approval&name=x", stand.Token(account), body);
            Assert.Equal((400, code), (answer.Status, answer.Code));
        }

        Assert.Empty((await stand.MeasureAsync()).Evidence);
        Assert.Empty(stand.Files());
    }

    [Fact]
    public async Task Description_ThatCannotBe_IsRefusedInTheStoresWords()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var cases = new (string Query, string Code)[]
        {
            ("kind=a%20b&name=x", "Evidence.KindInvalid"),
            ("kind=&name=x", "Evidence.KindInvalid"),
            ("kind=regulatory-approval&name=", "Request.ValueMissing"),
            ($"kind=regulatory-approval&name={new string('x', 201)}", "Request.TooLong"),
            ("kind=regulatory-approval&name=x&validUntil=tomorrow", "Request.ParameterInvalid"),
            ("kind=regulatory-approval&name=x&validUntil=12:00", "Request.ParameterInvalid"),
            ("kind=regulatory-approval&name=x&validUntil=2099-12-31", "Request.ParameterInvalid"),
            ("kind=regulatory-approval&name=x&validUntil=2099-12-31T23:59:59", "Request.ParameterInvalid"),
        };
        foreach (var (query, code) in cases)
        {
            var answer = await stand.AddAsync(stand.Token(account), query: query);
            Assert.Equal((400, code), (answer.Status, answer.Code));
            Assert.NotEmpty(answer.Body!["detail"]!.GetValue<string>());
        }

        Assert.Empty((await stand.MeasureAsync()).Evidence);
        Assert.Empty(stand.Files());
    }

    [Fact]
    public async Task Time_WithAnOffset_IsThatMoment()
    {
        var account = await stand.AccountAsync(stand.Owner);
        Assert.Equal(200, (await stand.AddAsync(stand.Token(account), query: "kind=regulatory-approval&name=x&validUntil=2099-12-31T23:00:00.5%2B02:00")).Status);
        Assert.Equal(new DateTimeOffset(2099, 12, 31, 21, 0, 0, 500, TimeSpan.Zero), Assert.Single((await stand.MeasureAsync()).Evidence).ValidUntil);
    }

    [Fact]
    public async Task ContentType_ThatIsNoText_IsNoFault()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var answer = await stand.PostAsync(
            $"/forge/panel/evidence?issueKey={PanelStand.Issue}&kind=regulatory-approval&name=x", stand.Token(account), """{"content":"bGV0dGVy","contentType":"\ud800"}""");
        Assert.InRange(answer.Status, 200, 400);
    }

    [Fact]
    public async Task Evidence_OfAMeasureThatEnded_KeepsNoFile_ExceptForACallThatWasTakenBefore()
    {
        var account = await stand.AccountAsync(stand.Owner);
        var token = stand.Token(account);
        var first = await stand.AddAsync(token);
        await stand.KillAsync();
        var refused = await stand.AddAsync(stand.Token(account), Convert.ToBase64String("later"u8));
        Assert.Equal((409, "Measures.Ended"), (refused.Status, refused.Code));
        Assert.Single(stand.Files());
        Assert.Equal(first.Body!["key"]!.GetValue<string>(), (await stand.AddAsync(token)).Body!["key"]!.GetValue<string>());
    }

    [Fact]
    public async Task Issue_ThatIsNoText_IsAProblem()
    {
        var token = stand.Token(await stand.AccountAsync(stand.Owner));
        foreach (var body in new[] { """{"issueKey":"\ud800"}""", """{"\ud800":"LEND-1"}""" })
        {
            var answer = await stand.PostAsync("/forge/panel", token, body);
            Assert.Equal(400, answer.Status);
        }
    }

    [Fact]
    public async Task Call_ThatNamesNoIssue_IsAProblem()
    {
        var token = stand.Token(await stand.AccountAsync(stand.Owner));
        foreach (var issue in new[] { "", "LEND%201", new string('A', 256) })
        {
            var answer = await stand.AddAsync(token, issue: issue);
            Assert.Equal((400, "Request.IssueMissing"), (answer.Status, answer.Code));
        }
    }
}
