using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class DataverseClientTests : IDisposable
{
    private static readonly Guid Row = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private readonly SyncFixture sync = new();

    private DataverseClient Client => sync.Environment.Client;

    public void Dispose() => sync.Dispose();

    [Fact]
    public async Task Token_IsFetchedOnceAndKept()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        await Client.WhoAmIAsync(CancellationToken.None);
        Assert.Equal(1, sync.Host.TokensIssued);
    }

    [Fact]
    public async Task Token_IsFetchedAnewShortlyBeforeItEnds()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        sync.Clock.Advance(TimeSpan.FromMinutes(57));
        await Client.WhoAmIAsync(CancellationToken.None);
        Assert.Equal(1, sync.Host.TokensIssued);
        sync.Clock.Advance(TimeSpan.FromMinutes(2));
        await Client.WhoAmIAsync(CancellationToken.None);
        Assert.Equal(2, sync.Host.TokensIssued);
    }

    [Fact]
    public async Task Call_WhenTheHostForgetsTheToken_RefreshesItOnce()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        sync.Host.ValidToken = "another";
        await Client.WhoAmIAsync(CancellationToken.None);
        Assert.Equal(2, sync.Host.TokensIssued);
    }

    [Fact]
    public async Task Call_WhenEveryTokenIsRefused_FailsAfterOneRefresh()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            sync.Host.Trouble.Enqueue(request => request.RequestUri!.AbsolutePath == "/token"
                ? null
                : FakeDataverse.Error(HttpStatusCode.Unauthorized, "x", "no"));
        }

        var failure = await Assert.ThrowsAsync<HostException>(() => Client.WhoAmIAsync(CancellationToken.None));
        Assert.Equal(401, failure.Status);
        Assert.Equal(2, sync.Host.TokensIssued);
    }

    [Fact]
    public async Task SignIn_WhenRefused_SaysSoWithoutTheSecret()
    {
        sync.Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.BadRequest, "x", "client_secret=secret is wrong"));
        var failure = await Assert.ThrowsAsync<HostException>(() => Client.WhoAmIAsync(CancellationToken.None));
        Assert.Equal("Dataverse.SignInFailed", failure.Code);
        Assert.DoesNotContain("client_secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Call_WhenTheHostIsBusy_WaitsAsLongAsItAsksFor(HttpStatusCode status)
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        sync.Host.Trouble.Enqueue(_ => Busy(status, TimeSpan.FromSeconds(7)));
        Assert.Equal(FakeDataverse.Organization, await Client.WhoAmIAsync(CancellationToken.None));
        Assert.InRange(Assert.Single(sync.Clock.Waits), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5));
    }

    [Fact]
    public async Task Call_WhenTheHostStaysBusy_GivesUpAfterFourCalls()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        var before = sync.Host.Requests.Count;
        for (var i = 0; i < 10; i++)
        {
            sync.Host.Trouble.Enqueue(_ => Busy(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)));
        }

        var failure = await Assert.ThrowsAsync<HostException>(() => Client.WhoAmIAsync(CancellationToken.None));
        Assert.Equal(429, failure.Status);
        Assert.Equal(4, sync.Host.Requests.Count - before);
    }

    [Fact]
    public async Task Call_WhenTheHostAsksForALongPause_LeavesItAlone()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        sync.Host.Trouble.Enqueue(_ => Busy(HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(5)));
        await Assert.ThrowsAsync<HostException>(() => Client.WhoAmIAsync(CancellationToken.None));
        Assert.Empty(sync.Clock.Waits);
    }

    [Fact]
    public async Task Call_WhenTheAnswerIsNoJson_IsAFaultOfTheHost()
    {
        await Client.WhoAmIAsync(CancellationToken.None);
        sync.Host.Trouble.Enqueue(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") });
        var failure = await Assert.ThrowsAsync<HostException>(() => Client.WhoAmIAsync(CancellationToken.None));
        Assert.Equal("Host.NotJson", failure.Code);
    }

    [Fact]
    public async Task Row_WhenAbsent_IsNull()
    {
        Assert.Null(await Client.GetAsync(DataverseTable.Task, Row, CancellationToken.None));
    }

    [Fact]
    public async Task Create_WhenTheRowExists_SaysChanged()
    {
        sync.Host.Put("task", Row, []);
        var answer = await Client.CreateAsync(DataverseTable.Task, Row, [], CancellationToken.None);
        Assert.Equal(DataverseWriteOutcome.Changed, answer.Outcome);
    }

    [Fact]
    public async Task Update_WhenTheEtagIsOld_SaysChangedAndChangesNothing()
    {
        var row = sync.Host.Put("task", Row, []);
        var answer = await Client.UpdateAsync(
            DataverseTable.Task, Row, new JsonObject { ["subject"] = "x" }, $"W/\"{row.Version - 1}\"", CancellationToken.None);
        Assert.Equal(DataverseWriteOutcome.Changed, answer.Outcome);
        Assert.Null(row.Values["subject"]);
    }

    [Fact]
    public async Task File_WhenLongerThanTheLimit_IsRefused()
    {
        sync.Host.Put("gov_evidenceitem", Row, [], new byte[11]);
        var failure = await Assert.ThrowsAsync<HostException>(() =>
            Client.DownloadAsync(DataverseTable.Evidence, Row, "gov_file", 10, CancellationToken.None));
        Assert.Equal(HostFile.TooLarge, failure.Code);
    }

    [Fact]
    public async Task File_WithinTheLimit_ComesWhole()
    {
        sync.Host.Put("gov_evidenceitem", Row, [], [1, 2, 3]);
        var file = await Client.DownloadAsync(DataverseTable.Evidence, Row, "gov_file", 3, CancellationToken.None);
        Assert.Equal(new byte[] { 1, 2, 3 }, file!.Bytes.ToArray());
    }

    [Fact]
    public async Task Delta_WhenALinkLeadsElsewhere_SendsNoTokenThere()
    {
        await Assert.ThrowsAsync<HostException>(() => Client.DeltaAsync(
            DataverseTable.Task, "https://elsewhere.example/api/data/v9.2/tasks?$deltatoken=1", CancellationToken.None));
        Assert.DoesNotContain(sync.Host.Requests, request => request.RequestUri!.Host == "elsewhere.example");
    }

    [Fact]
    public async Task Environment_WhenTheAddressLeadsToAnotherOrganization_IsNotUsed()
    {
        using var other = sync.NewEnvironment(new DataverseBinding
        {
            Tenant = "acme", Url = "https://crm.example", TokenEndpoint = "https://login.example/token",
            OrganizationId = Guid.NewGuid().ToString("D"), ClientId = "c", ClientSecret = "s",
        });
        var failure = await Assert.ThrowsAsync<HostException>(() => other.ProveAsync(CancellationToken.None));
        Assert.Equal("Dataverse.WrongOrganization", failure.Code);
    }

    private static HttpResponseMessage Busy(HttpStatusCode status, TimeSpan pause)
    {
        var answer = FakeDataverse.Error(status, "0x80072322", "Too many requests.");
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(pause);
        return answer;
    }
}
