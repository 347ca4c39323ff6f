using System;
using System.Diagnostics;
using System.Globalization;

namespace Governance.Benchmarks.Goals;

/// <summary>A peer in a process of its own, asked by lines; see <c>peers/serve.mjs</c>.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process process;

    public PeerProcess(string script, string cases)
    {
        process = Process.Start(new ProcessStartInfo("node", [script, cases]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("node does not start.");
    }

    /// <summary>A 0 or 1 for each case.</summary>
    public string Verdicts() => Ask("verdicts");

    /// <summary>Decides the next so many cases, and begins anew after the last; nanoseconds a case.</summary>
    public double Cases(int count) => double.Parse(Ask($"cases {count.ToString(CultureInfo.InvariantCulture)}"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended. Run npm ci in tests/Governance.Benchmarks/peers and try again.");
    }
}
