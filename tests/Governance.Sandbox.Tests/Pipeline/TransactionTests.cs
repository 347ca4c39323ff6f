using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Pipeline;

public sealed class TransactionTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task Refusal_AtAnyStage_IsAnsweredWordForWordAndKeepsNothing(int stage)
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RefusingPlugin), "Create", "test_item", stage, "no"));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"no"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("0x80040265", answer.Code);
        Assert.Equal($"Refused at stage {stage} \"word for word\". [Test.Refused]", answer.Message);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    [Fact]
    public async Task Rollback_TakesBackNestedWrites()
    {
        await using var host = await TestHost.StartAsync(Trouble(40));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"nest then fault"}""");
        Assert.Contains("Test.Late", answer.Message, System.StringComparison.Ordinal);
        Assert.Empty((await host.Admin.GetAsync("test_logs")).Rows);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    [Fact]
    public async Task Stage10_StandsOutsideTheTransaction_SoItsWritesStay()
    {
        await using var host = await TestHost.StartAsync(
            new TestStep(typeof(RecordingPlugin), "Create", "test_item", 10, "outside"),
            new TestStep(typeof(RecordingPlugin), "Create", "test_item", 20, "inside"),
            new TestStep(typeof(RefusingPlugin), "Create", "test_item", 40, "no"));
        await host.Admin.PostAsync("test_items", """{"test_name":"no"}""");
        Assert.Single(await host.LogAsync("outside"));
        Assert.Empty(await host.LogAsync("inside"));
    }

    [Fact]
    public async Task SwallowedFailure_DoomsTheTransaction()
    {
        await using var host = await TestHost.StartAsync(Trouble(20));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"swallow"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("There is no active transaction.", answer.Message, System.StringComparison.Ordinal);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
    }

    [Fact]
    public async Task Loop_IsCutAtDepthEight_AndKeepsNothing()
    {
        await using var host = await TestHost.StartAsync(
            Trouble(40),
            new TestStep(typeof(RecordingPlugin), "Create", "test_item", 10, "depth"));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"loop"}""");
        Assert.Equal("0x80044182", answer.Code);
        Assert.Empty((await host.Admin.GetAsync("test_items")).Rows);
        Assert.Equal(1, Assert.Single(await host.LogAsync("depth")).GetProperty("depth").GetInt32());
    }

    [Fact]
    public async Task NestedOperation_HasTheNextDepthAndTheFirstCaller()
    {
        await using var host = await TestHost.StartAsync(
            Trouble(40),
            new TestStep(typeof(RecordingPlugin), "Create", "test_item", 20, "a"),
            new TestStep(typeof(StampingPlugin), "Create", "test_item", 20, "b"));
        await host.Admin.CreateAsync("test_items", """{"test_name":"as caller"}""");
        var log = (await host.Admin.GetAsync("test_logs?$filter=test_name eq 'by the caller'")).Rows;
        Assert.Equal(host.Admin.UserId, Assert.Single(log).GetProperty("_createdby_value").GetGuid());
    }

    [Fact]
    public async Task UnexpectedFault_NamesThePlugin()
    {
        await using var host = await TestHost.StartAsync(Trouble(20));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"fault"}""");
        Assert.Equal((HttpStatusCode.InternalServerError, "0x80040224"), (answer.Status, answer.Code));
        Assert.Contains("TroublePlugin: System.InvalidOperationException: It broke.", answer.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnsupportedRequest_InAPlugin_IsNamed()
    {
        await using var host = await TestHost.StartAsync(Trouble(20));
        var answer = await host.Admin.PostAsync("test_items", """{"test_name":"unsupported"}""");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
        Assert.Contains("PublishAllXml", answer.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_WithALink_SeesTheTransactionAndTheAlias()
    {
        await using var host = await TestHost.StartAsync(Trouble(20));
        var parent = await host.Admin.CreateAsync("test_items", """{"test_name":"parent"}""");
        var other = await host.Admin.CreateAsync("test_items", """{"test_name":"other"}""");
        foreach (var (name, count, above) in new[] { ("one", 1, parent), ("two", 2, parent), ("three", 3, parent), ("four", 4, parent), ("nine", 9, other) })
        {
            await host.Admin.CreateAsync("test_items", $$"""{"test_name":"{{name}}","test_count":{{count}},"test_ParentId@odata.bind":"/test_items({{above}})"}""");
        }

        var id = await host.Admin.CreateAsync("test_items", $$"""{"test_name":"query","test_ParentId@odata.bind":"/test_items({{parent}})"}""");
        Assert.Equal("four<parent;three<parent;", (await host.Admin.GetAsync($"test_items({id})")).Body.GetProperty("test_stamp").GetString());
    }

    private static TestStep Trouble(int stage) => new(typeof(TroublePlugin), "Create", "test_item", stage, "trouble");
}
