using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Faults;

public sealed class LostAnswerTests
{
    [Fact]
    public async Task LostAnswer_LeavesWhatWasDone_AndTellsNobody()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await host.Anonymous.PostAsync("/sandbox/faults", """{"method":"POST","path":"/api/data/v9.2/test_items","count":1,"loseAnswer":true}""")).Status);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.Admin.PostAsync("test_items", """{"test_name":"a"}"""));
        Assert.Single((await host.Admin.GetAsync("test_items")).Rows);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("test_items", """{"test_name":"b"}""")).Status);
    }

    [Fact]
    public async Task LostAnswer_WithAStatus_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.Anonymous.PostAsync("/sandbox/faults", """{"count":1,"status":503,"loseAnswer":true}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("loseAnswer", answer.ToString(), System.StringComparison.Ordinal);
    }
}
