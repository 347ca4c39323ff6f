using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.WebApi;

public sealed class FileTests
{
    [Fact]
    public async Task File_GoesUpAndComesBack_PastEveryUpdateStep()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RecordingPlugin), "Update", "test_item", 20, "update"));
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var before = (await host.Admin.GetAsync($"test_items({id})")).Body;
        Assert.Equal(JsonValueKind.Null, before.GetProperty("test_file").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.GetAsync($"test_items({id})/test_file/$value")).Status);

        byte[] bytes = [0, 1, 2, 255];
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.UploadAsync($"test_items({id})/test_file", bytes, "Prot%C3%B6koll.pdf")).Status);
        var file = await host.Admin.GetAsync($"test_items({id})/test_file/$value");
        Assert.Equal(bytes, file.Bytes);
        Assert.Equal("application/octet-stream", file.Headers["Content-Type"]);
        Assert.Equal("Prot%C3%B6koll.pdf", file.Headers["x-ms-file-name"]);
        var after = (await host.Admin.GetAsync($"test_items({id})")).Body;
        Assert.Equal("Protökoll.pdf", after.GetProperty("test_file_name").GetString());
        Assert.True(after.GetProperty("versionnumber").GetInt64() > before.GetProperty("versionnumber").GetInt64());
        Assert.Empty(await host.LogAsync("update"));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.DeleteAsync($"test_items({id})/test_file")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.GetAsync($"test_items({id})/test_file/$value")).Status);
    }

    [Fact]
    public async Task File_WhenTooLargeNamelessOrOnAnotherColumn_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        Assert.Equal("0x80044a02", (await host.Admin.UploadAsync($"test_items({id})/test_file", new byte[(16 * 1024) + 1], "a.bin")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.UploadAsync($"test_items({id})/test_file", new byte[16 * 1024], "a.bin")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.UploadAsync($"test_items({id})/test_file", [1], "")).Status);
        Assert.Equal(HttpStatusCode.NotImplemented, (await host.Admin.UploadAsync($"test_items({id})/test_name", [1], "a")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Admin.UploadAsync($"test_items({System.Guid.NewGuid()})/test_file", [1], "a")).Status);
    }

    [Fact]
    public async Task Body_WhenLargerThanAnyFile_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var id = await host.Admin.CreateAsync("test_items", """{"test_name":"a"}""");
        var answer = await host.Admin.UploadAsync($"test_items({id})/test_file", new byte[35 * 1024 * 1024], "a.bin");
        Assert.Equal((HttpStatusCode.BadRequest, "0x80048d19"), (answer.Status, answer.Code));
    }
}
