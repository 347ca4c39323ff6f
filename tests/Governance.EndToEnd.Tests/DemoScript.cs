using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests;

/// <summary><c>scripts/demo.sh</c> on what this build has made.</summary>
internal static class DemoScript
{
    /// <summary>The folder of the demo's logs and data.</summary>
    public static string Folder => Path.Combine(Path.GetFullPath(Metadata("ArtifactsPath")), "demo");

    public static Process Start(params string[] options)
    {
        var root = Path.GetFullPath(Metadata("RepositoryRoot"));
        var start = new ProcessStartInfo("bash")
        {
            UseShellExecute = false,
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(root, "scripts", "demo.sh"));
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }

        start.Environment["GOVERNANCE_NO_BUILD"] = "1";
        start.Environment["ArtifactsPath"] = Path.GetFullPath(Metadata("ArtifactsPath"));
        start.Environment["CONFIGURATION"] =
            typeof(DemoScript).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
        return Process.Start(start) ?? throw new InvalidOperationException("bash could not be started.");
    }

    /// <summary>Asks the script to end, as closing its terminal would. Killed, it could not end its own processes.</summary>
    public static async Task EndAsync(Process script)
    {
        using var kill = Process.Start("kill", ["-TERM", script.Id.ToString(CultureInfo.InvariantCulture)]);
        await script.WaitForExitAsync();
    }

    private static string Metadata(string key) =>
        typeof(DemoScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == key).Value!;
}
