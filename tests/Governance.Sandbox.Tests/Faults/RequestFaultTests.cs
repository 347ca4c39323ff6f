using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Faults;

public sealed class RequestFaultTests
{
    [Fact]
    public async Task Rule_HitsTheNextMatchingRequestsAndNoOthers()
    {
        await using var host = await TestHost.StartAsync();
        await SetAsync(host, """{"method":"POST","path":"/api/data/v9.2/test_items","count":1,"status":503,"retryAfter":9}""");
        await SetAsync(host, """{"path":"/api/data/v9.2/accounts","count":2,"status":429}""");

        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("test_items")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("test_logs", """{"test_name":"a"}""")).Status);
        var busy = await host.Admin.PostAsync("test_items", """{"test_name":"a"}""");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "9"), (busy.Status, busy.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("test_items", """{"test_name":"a"}""")).Status);
        Assert.Single((await host.Admin.GetAsync("test_items")).Rows);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.Admin.GetAsync("accounts")).Status);

        var shown = (await host.Anonymous.GetAsync("/sandbox/faults")).Body.GetProperty("requests");
        Assert.Equal([(1, 1), (1, 1)], shown.EnumerateArray().Select(rule => (rule.GetProperty("matched").GetInt32(), rule.GetProperty("fired").GetInt32())));
        Assert.Equal(HttpStatusCode.NoContent, (await host.Anonymous.DeleteAsync("/sandbox/faults")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("accounts")).Status);
        Assert.Equal(0, (await host.Anonymous.GetAsync("/sandbox/faults")).Body.GetProperty("requests").GetArrayLength());
    }

    [Fact]
    public async Task Probability_HitsTheSameRequestsForTheSameSeed_AndOthersForAnother()
    {
        await using var host = await TestHost.StartAsync();
        var first = await RunAsync(host, 7);
        Assert.Equal(first, await RunAsync(host, 7));
        Assert.NotEqual(first, await RunAsync(host, 8));
        Assert.InRange(first.Count(status => status == HttpStatusCode.ServiceUnavailable), 1, 39);
    }

    [Fact]
    public async Task Delay_LetsTheRequestWait_AndThenAnswersAsUsual()
    {
        await using var host = await TestHost.StartAsync();
        await SetAsync(host, """{"count":1,"delayMilliseconds":300}""");
        var watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("WhoAmI")).Status);
        Assert.True(watch.ElapsedMilliseconds >= 290, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Theory]
    [InlineData("""{"status":503}""", "count")]
    [InlineData("""{"count":0,"status":503}""", "count")]
    [InlineData("""{"count":1}""", "delayMilliseconds")]
    [InlineData("""{"count":1,"status":200}""", "status")]
    [InlineData("""{"probability":1.5,"status":503}""", "probability")]
    [InlineData("""{"probability":0,"status":503}""", "probability")]
    [InlineData("""{"count":1,"status":503,"path":"/sandbox"}""", "/api")]
    [InlineData("""{"count":1,"delayMilliseconds":60001}""", "delayMilliseconds")]
    [InlineData("""{"count":1,"status":429,"retryAfter":-1}""", "retryAfter")]
    [InlineData("""{"count":1,"status":503,"what":1}""", "what")]
    public async Task WrongRequest_IsRefused_AndNothingMisbehaves(string body, string expected)
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.Anonymous.PostAsync("/sandbox/faults", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(expected, answer.Message, System.StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("WhoAmI")).Status);
    }

    private static async Task<List<HttpStatusCode>> RunAsync(TestHost host, int seed)
    {
        await host.Anonymous.DeleteAsync("/sandbox/faults");
        await SetAsync(host, $$"""{"probability":0.5,"seed":{{seed}},"status":503,"path":"/api/data/v9.2/WhoAmI"}""");
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 40; call++)
        {
            statuses.Add((await host.Admin.GetAsync("WhoAmI")).Status);
        }

        return statuses;
    }

    private static async Task SetAsync(TestHost host, string body) =>
        Assert.Equal(HttpStatusCode.NoContent, (await host.Anonymous.PostAsync("/sandbox/faults", body)).Status);
}
