using System.IO;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;
using Xunit.Abstractions;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>The loader reads what Dataverse writes, not only what our own packer writes.</summary>
public sealed class RealExportTests(ITestOutputHelper output)
{
    [FactWithRealExport]
    public async Task Export_OfATableWithRoleAndColumnSecurity_RunsHere()
    {
        foreach (var name in new[] { "ms-columnsecurity-managed.zip", "ms-columnsecurity-unmanaged.zip" })
        {
            output.WriteLine($"Uses ../shared/data/solution-samples/{name} (MIT).");
            await using var host = await TestHost.OpenAsync(Path.Combine(RealExport.Folder!, name));
            var id = await host.Admin.CreateAsync("sample_examples", """{"sample_name":"Row","sample_email":"someone@example.com"}""");
            var role = new[] { "Column-level security sample role" };
            var plain = await host.UserAsync("Sandbox User", role);
            var reader = await host.UserAsync("Sandbox Reader", role, "Example Field Security Profile");
            Assert.Null((await plain.GetAsync($"sample_examples({id})")).Body.GetProperty("sample_email").GetString());
            Assert.Equal("someone@example.com", (await reader.GetAsync($"sample_examples({id})")).Body.GetProperty("sample_email").GetString());
            Assert.Equal(HttpStatusCode.Forbidden, (await plain.PatchAsync($"sample_examples({id})", """{"sample_email":"x"}""")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PatchAsync($"sample_examples({id})", """{"sample_governmentid":"x"}""")).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await reader.PatchAsync($"sample_examples({id})", """{"sample_telephonenumber":"1"}""")).Status);
            Assert.Equal("0x80044331", (await host.Admin.PatchAsync($"sample_examples({id})", $$"""{"sample_name":"{{new string('x', 101)}}"}""")).Code);
            Assert.Equal(HttpStatusCode.BadRequest, (await host.Admin.GetAsync("sample_examples", ("Prefer", "odata.track-changes"))).Status);
        }
    }
}
