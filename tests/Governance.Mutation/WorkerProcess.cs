using System;
using System.Diagnostics;
using System.Globalization;

namespace Governance.Mutation;

/// <summary>
/// One worker, as its caller sees it. A mutant may never end, or end the process: then the worker is replaced, and the mutant was noticed.
/// The limit is of processor time, so that a busy machine ends nobody; a limit on the clock stands behind it for a worker that waits.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    public const string Endless = "no end";
    public const string Crashed = "crash";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly string folder;
    private Process? process;

    public WorkerProcess(string folder) => this.folder = folder;

    /// <summary>The processor time used for the last number.</summary>
    public TimeSpan Used { get; private set; }

    public string Try(int number, TimeSpan limit)
    {
        process ??= Start();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        process.StandardInput.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        while (true)
        {
            var line = process.StandardOutput.ReadLineAsync();
            while (!line.Wait(Look))
            {
                Used = process.HasExited ? Used : process.TotalProcessorTime - before;
                if (Used > limit || clock.Elapsed > 20 * limit)
                {
                    Dispose();
                    return Endless;
                }
            }

            if (line.Result is null)
            {
                Dispose();
                return Crashed;
            }

            if (line.Result.StartsWith(Worker.Answer, StringComparison.Ordinal))
            {
                Used = process.HasExited ? Used : process.TotalProcessorTime - before;
                return line.Result[Worker.Answer.Length..];
            }
        }
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }

        process?.Dispose();
        process = null;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("--worker");
        start.ArgumentList.Add(folder);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["PROPERTY_CASES"] = "200";
        start.Environment["PROPERTY_SEED"] = "1";
        var started = Process.Start(start)!;
        started.BeginErrorReadLine();
        return started;
    }
}
