using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Governance.EndToEnd.Tests;

[Collection(DemoCollection.Name)]
public sealed partial class DemoTests
{
    private static readonly int[] Steps = [.. Enumerable.Range(1, 12)];

    [Fact]
    [Trait("Checklist", "26")]
    public async Task Every_step_of_the_story_comes_out_as_told()
    {
        var run = await DemoRun.PlayAsync("--once");

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal(Steps.Length, run.Outcomes.Count);
        Assert.All(Steps, step => Assert.True(run.Says($"ok {step}"), run.Everything));
        Assert.DoesNotContain(await Listening(), port => port);
    }

    [Fact]
    public async Task Demo_WhenThePluginsWereNotActivatedOnImport_SaysWhichStepsCameOutOtherwise()
    {
        var run = await DemoRun.PlayAsync("--once", "--steps-disabled");

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.True(run.Says("ok 1"), run.Everything);
        Assert.True(run.Says("ok 3"), run.Everything);
        Assert.True(run.Says("not ok 4"), run.Everything);
        Assert.True(run.Says("not ok 5"), run.Everything);
    }

    [Fact]
    public async Task Demo_WhenAnOptionIsUnknown_RefusesBeforeAnythingStarts()
    {
        var run = await DemoRun.PlayAsync("--twice");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'--twice' is not an option", run.Errors, System.StringComparison.Ordinal);
        Assert.Empty(run.Outcomes);
    }

    /// <summary>Whether anything still listens at the addresses that the last demo gave its server.</summary>
    private static async Task<bool[]> Listening()
    {
        var configuration = await File.ReadAllTextAsync(Path.Combine(DemoScript.Folder, "server.env"));
        var ports = Port().Matches(configuration).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct();
        return await Task.WhenAll(ports.Select(Answers));
    }

    private static async Task<bool> Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Port();
}
