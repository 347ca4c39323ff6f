using System;

namespace Governance.Benchmarks.Measuring;

/// <summary>
/// Times a pass over many cases, repeated until long enough, by the processor time of the whole process: on a machine that others use
/// too it says what the work costs, and on an idle one it is the time that passes.
/// </summary>
internal static class Clock
{
    private const int BetweenLooks = 20_000;

    /// <summary>Nanoseconds a case.</summary>
    /// <param name="cases">How many cases a pass holds.</param>
    /// <param name="milliseconds">How long at least.</param>
    /// <param name="pass">One pass; what it returns is kept, so that nothing is left out as useless.</param>
    public static double Of(int cases, int milliseconds, Func<int> pass)
    {
        var sum = 0L;
        var passes = 0L;
        var most = TimeSpan.FromMilliseconds(milliseconds);
        var begin = Environment.CpuUsage.TotalTime;
        TimeSpan spent;
        do
        {
            for (var done = 0; done < BetweenLooks; done += cases)
            {
                sum += pass();
                passes++;
            }

            spent = Environment.CpuUsage.TotalTime - begin;
        }
        while (spent < most);

        GC.KeepAlive(sum);
        return spent.TotalNanoseconds / passes / cases;
    }
}
