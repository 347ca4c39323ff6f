using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Xunit;

namespace Governance.JiraApp.Tests;

public sealed class ForgeKeysTests
{
    [Fact]
    public async Task Key_AfterTheClockJumpedBack_IsLookedForAgain()
    {
        using var publisher = new Publisher { Body = """{"keys":[]}""" };
        var clock = new MovedClock();
        using var http = new HttpClient(publisher);
        using var keys = new ForgeKeys(http, new JiraOptions { JwksUrl = "https://keys.example/jwks.json" }, clock);
        Assert.Null(await keys.FindAsync(TokenMaker.KeyId, CancellationToken.None));

        // A new key is published. A moment later nobody looks; a day earlier by the clock somebody does.
        publisher.Body = TokenMaker.Jwks();
        clock.Now = clock.Now.AddMinutes(1);
        Assert.Null(await keys.FindAsync(TokenMaker.KeyId, CancellationToken.None));
        clock.Now = clock.Now.AddHours(-12);
        Assert.NotNull(await keys.FindAsync(TokenMaker.KeyId, CancellationToken.None));
        Assert.Equal(2, publisher.Calls);
    }

    [Fact]
    public async Task Keys_FetchedBeforeTheClockJumpedBack_DoNotLastForYears()
    {
        using var publisher = new Publisher { Body = TokenMaker.Jwks() };
        var clock = new MovedClock();
        using var http = new HttpClient(publisher);
        using var keys = new ForgeKeys(http, new JiraOptions { JwksUrl = "https://keys.example/jwks.json" }, clock);
        Assert.NotNull(await keys.FindAsync(TokenMaker.KeyId, CancellationToken.None));
        publisher.Body = """{"keys":[]}""";
        clock.Now = clock.Now.AddYears(-1);
        Assert.Null(await keys.FindAsync(TokenMaker.KeyId, CancellationToken.None));
    }

    private sealed class Publisher : HttpMessageHandler
    {
        public string Body { get; set; } = "";

        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Body, Encoding.UTF8, "application/json"),
            });
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
