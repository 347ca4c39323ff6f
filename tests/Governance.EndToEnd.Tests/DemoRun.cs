using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests;

/// <summary>One run of <c>scripts/demo.sh</c>, to its end.</summary>
internal sealed record DemoRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Everything printed, for the message of a failing test.</summary>
    public string Everything => $"exit code {ExitCode}\n{Output}\n{Errors}";

    /// <summary>The lines that say how a step came out.</summary>
    public IReadOnlyList<string> Outcomes =>
        [.. Output.Split('\n').Where(line => line.StartsWith("ok ", StringComparison.Ordinal) || line.StartsWith("not ok ", StringComparison.Ordinal))];

    public bool Says(string beginning) => Outcomes.Any(line => line.StartsWith(beginning + " ", StringComparison.Ordinal));

    public static Task<DemoRun> PlayAsync(params string[] options) => ToItsEndAsync(DemoScript.Start(options));

    private static async Task<DemoRun> ToItsEndAsync(Process script)
    {
        using var process = script;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            // Asked to end, the script ends its own processes; killed, it could not.
            await DemoScript.EndAsync(process);
        }

        return new DemoRun(process.ExitCode, await output, await errors);
    }
}
