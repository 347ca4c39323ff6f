using System;
using System.Diagnostics;
using System.IO;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Packing;

public sealed class PackScriptTests
{
    [Fact]
    public void PackScript_WithoutDotnet_SaysWhatToInstall()
    {
        using var tools = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(tools.Path, "dirname"), "/usr/bin/dirname");
        var start = new ProcessStartInfo("/bin/bash")
        {
            ArgumentList = { Path.Combine(Repository.Root, "scripts", "pack.sh") },
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = tools.Path;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Install the .NET 10 SDK", error, StringComparison.Ordinal);
    }
}
