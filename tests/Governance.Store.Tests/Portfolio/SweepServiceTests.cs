using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class SweepServiceTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Lights_FollowNewThresholds_WithoutAnybodyTouchingTheMeasure()
    {
        var (server, measure) = (played.Server, played.Story.Measure);
        var due = DateTime.UtcNow.AddDays(-10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (_, late) = await server.Post($"/api/v1/measures/{measure}/milestones", played.Admin, $$"""{"milestones":[{"code":"M1","name":"Go-live","due":"{{due}}"}],"reason":"Plan"}""");
        Assert.Equal("Yellow", late!["implementation"]!.GetValue<string>());

        var (_, set) = await server.Post("/api/v1/portfolio/thresholds", played.Admin, """{"milestoneDays":5,"potentialTolerancePercent":5,"reason":"Board decision"}""");
        var since = set!["ledgerNumber"]!.GetValue<long>();
        var (_, news) = await server.Send(HttpMethod.Get, $"/api/v1/portfolio/news?since={since}&wait=20", played.Admin);
        Assert.Equal(measure, Assert.Single(news!["measures"]!.AsArray())!.GetValue<string>());
        Assert.Equal("organization", Assert.Single(news["nodes"]!.AsArray())!.GetValue<string>());
        var (_, rollup) = await server.Send(HttpMethod.Get, "/api/v1/portfolio/nodes/organization", played.Admin);
        Assert.Equal(("Red", 1), (rollup!["implementation"]!.GetValue<string>(), rollup["unplaced"]!.GetValue<int>()));
    }
}
