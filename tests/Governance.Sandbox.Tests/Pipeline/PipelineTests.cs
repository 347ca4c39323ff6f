using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Pipeline;

public sealed class PipelineTests
{
    [Fact]
    public async Task Stages_WhenARowIsCreated_RunInOrderWithTheirContext()
    {
        await using var host = await TestHost.StartAsync(Record("Create", 40), Record("Create", 20), Record("Create", 10));
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_count":3,"test_kind":2}""");
        var log = await host.LogAsync("seen");
        Assert.Equal([10, 20, 40], log.Select(entry => entry.GetProperty("stage").GetInt32()));
        Assert.Equal([false, true, true], log.Select(entry => entry.GetProperty("inTransaction").GetBoolean()));
        Assert.All(log, entry => Assert.Equal(1, entry.GetProperty("depth").GetInt32()));
        Assert.All(log, entry => Assert.Equal(host.Admin.UserId, entry.GetProperty("user").GetGuid()));
        Assert.Single(log.Select(entry => entry.GetProperty("correlation").GetGuid()).Distinct());
        Assert.Equal([System.Guid.Empty, System.Guid.Empty, id], log.Select(entry => entry.GetProperty("id").GetGuid()));
        Assert.Equal("option 2", log[0].GetProperty("attributes").GetProperty("test_kind").GetString());
        Assert.False(log[0].GetProperty("attributes").TryGetProperty("createdby", out _));
        Assert.Equal($"systemuser {host.Admin.UserId}", log[1].GetProperty("attributes").GetProperty("createdby").GetString());
    }

    [Fact]
    public async Task Ranks_WhenStepsShareAStage_DecideTheOrder()
    {
        await using var host = await TestHost.StartAsync(
            new TestStep(typeof(StampingPlugin), "Create", "test_item", 20, "third") { Rank = 30 },
            new TestStep(typeof(StampingPlugin), "Create", "test_item", 20, "first") { Rank = 1 },
            new TestStep(typeof(StampingPlugin), "Create", "test_item", 20, "second") { Rank = 20 });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_stripped":"gone"}""");
        var row = (await host.Admin.GetAsync($"test_items({id})")).Body;
        Assert.Equal("first,second,third", row.GetProperty("test_stamp").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("test_stripped").ValueKind);
    }

    [Theory]
    [InlineData("""{"test_count":1}""", 1)]
    [InlineData("""{"test_name":"b"}""", 0)]
    [InlineData("""{"test_name":"b","test_count":1}""", 1)]
    public async Task FilteringColumns_WhenAnUpdateTouchesThem_LetTheStepRun(string change, int runs)
    {
        await using var host = await TestHost.StartAsync(Record("Update", 20) with { Filter = "test_count,test_kind" });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        await host.Admin.PatchAsync($"test_items({id})", change);
        Assert.Equal(runs, (await host.LogAsync("seen")).Length);
    }

    [Fact]
    public async Task Images_WhenAskedFor_ShowTheNamedColumnsBeforeAndAfter()
    {
        await using var host = await TestHost.StartAsync(
            Record("Update", 40) with { Images = [("Before", 0, "test_count,test_kind"), ("After", 1, "test_count"), ("Whole", 0, "")] });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_count":1}""");
        await host.Admin.PatchAsync($"test_items({id})", """{"test_count":2}""");
        var log = Assert.Single(await host.LogAsync("seen"));
        var before = log.GetProperty("pre").GetProperty("Before");
        Assert.Equal("1", before.GetProperty("test_count").GetString());
        Assert.False(before.TryGetProperty("test_name", out _));
        Assert.False(before.TryGetProperty("test_kind", out _), "a column without a value is not in an image");
        Assert.Equal("2", log.GetProperty("post").GetProperty("After").GetProperty("test_count").GetString());
        Assert.Equal("a", log.GetProperty("pre").GetProperty("Whole").GetProperty("test_name").GetString());
    }

    [Fact]
    public async Task PostImage_InStage20_IsAbsent()
    {
        await using var host = await TestHost.StartAsync(Record("Update", 20) with { Images = [("After", 1, "test_count")] });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a","test_count":1}""");
        await host.Admin.PatchAsync($"test_items({id})", """{"test_count":2}""");
        Assert.Empty(Assert.Single(await host.LogAsync("seen")).GetProperty("post").EnumerateObject());
    }

    [Fact]
    public async Task StateAndOtherColumns_WhenUpdatedTogether_RunTheStepsTwice()
    {
        await using var host = await TestHost.StartAsync(Record("Update", 20));
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        await host.Admin.PatchAsync($"test_items({id})", """{"test_name":"b","statecode":1,"statuscode":2}""");
        var log = await host.LogAsync("seen");
        Assert.Equal(2, log.Length);
        Assert.True(log[0].GetProperty("attributes").TryGetProperty("test_name", out _));
        Assert.False(log[0].GetProperty("attributes").TryGetProperty("statecode", out _));
        Assert.Equal("option 1", log[1].GetProperty("attributes").GetProperty("statecode").GetString());
    }

    [Theory]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public async Task LegacyStateMessages_RunTheirOwnStepsAndNoUpdate(string message)
    {
        await using var host = await TestHost.StartAsync(
            Record("Update", 20),
            Record(message, 20) with { Configuration = "state", Images = [("PreImage", 0, "statecode")] });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var answer = await host.Admin.PostAsync($"/sandbox/messages/{message}", $$"""{"table":"test_item","id":"{{id}}","state":1}""");
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        var log = Assert.Single(await host.LogAsync("state"));
        Assert.Equal(["EntityMoniker", "State", "Status"], log.GetProperty("inputs").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("option 0", log.GetProperty("pre").GetProperty("PreImage").GetProperty("statecode").GetString());
        Assert.Empty(await host.LogAsync("seen"));
        var row = (await host.Admin.GetAsync($"test_items({id})")).Body;
        Assert.Equal((1, 2), (row.GetProperty("statecode").GetInt32(), row.GetProperty("statuscode").GetInt32()));
    }

    [Fact]
    public async Task Steps_WhenImportedDisabled_DoNotRunUntilAnAdministratorEnablesThem()
    {
        var step = new TestStep(typeof(RefusingPlugin), "Create", "test_item", 20, "no");
        await using var host = await TestHost.StartAsync(stepsDisabled: true, step);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("test_items", """{"test_name":"no"}""")).Status);
        await host.Admin.PatchAsync($"sdkmessageprocessingsteps({step.Id})", """{"statecode":0,"statuscode":1}""");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.PostAsync("test_items", """{"test_name":"no"}""")).Status);
    }

    [Fact]
    public async Task AsynchronousStep_RunsAfterTheCommit_AndItsFailureUndoesNothing()
    {
        await using var host = await TestHost.StartAsync(
            Record("Create", 40) with { Mode = 1 },
            new TestStep(typeof(RefusingPlugin), "Create", "test_item", 40, "no") { Mode = 1, Rank = 2 });
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"no"}""");
        Assert.False(Assert.Single(await host.LogAsync("seen")).GetProperty("inTransaction").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync($"test_items({id})")).Status);
        Assert.Contains("Test.Refused", (await host.Anonymous.GetAsync("/sandbox/traces")).ToString(), System.StringComparison.Ordinal);
    }

    private static TestStep Record(string message, int stage) => new(typeof(RecordingPlugin), message, "test_item", stage, "seen");
}
