using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>The server's command line, run as an administrator or an auditor would.</summary>
internal sealed class GovernanceTool(FileInfo program)
{
    public async Task<ToolAnswer> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program.FullName);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new IOException($"{program.FullName} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolAnswer(process.ExitCode, await output, await errors);
    }
}
