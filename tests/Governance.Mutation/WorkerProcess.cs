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
    private const int MostTried = 150;
    private const long MostMemory = 1200L << 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(5);
    private readonly string folder;
    private Process? process;
    private int tried;

    public WorkerProcess(string folder) => this.folder = folder;

    /// <summary>The processor time used for the last number.</summary>
    public TimeSpan Used { get; private set; }

    /// <summary>What came of the mutation; the worker first shows that the tests pass in it on the source as it is.</summary>
    public string Try(int number, TimeSpan limit)
    {
        if (process is null)
        {
            process = Start();
            tried = 0;
            var first = Answer(Generous);
            if (first != Worker.Survived)
            {
                throw new InvalidOperationException($"The tests fail on the source as it is: {first}");
            }
        }

        process.StandardInput.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        var answer = Answer(limit);
        process?.Refresh();
        return process is not null && (++tried % MostTried == 0 || process.WorkingSet64 > MostMemory) ? Renewed(answer) : answer;
    }

    /// <summary>What is planted in a running program, or loaded into it, stays in its memory for a while, and a test that has no room fails; so the process is replaced now and then, after it has shown that it is sound.</summary>
    private string Renewed(string answer)
    {
        var used = Used;
        process!.StandardInput.WriteLine(Worker.Unchanged.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        var last = Answer(Generous);
        if (last != Worker.Survived)
        {
            throw new InvalidOperationException($"A mutant was left planted: {last}");
        }

        Dispose();
        Used = used;
        return answer;
    }

    private string Answer(TimeSpan limit)
    {
        var before = process!.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
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
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["PROPERTY_CASES"] = "400";
        start.Environment["PROPERTY_SEED"] = "1";
        var started = Process.Start(start)!;
        started.BeginErrorReadLine();
        return started;
    }
}
