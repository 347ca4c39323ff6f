using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Governance.Sandbox.Story.Checks;

/// <summary>Waits for what another part shows later: looks again and again until it is there or the time is up.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <param name="what">What is waited for, as the end of "waited in vain for".</param>
    /// <param name="look">Looks once; null means not yet.</param>
    /// <exception cref="OtherwiseException">The time is up.</exception>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Deadline)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(Pace);
        }

        throw new OtherwiseException($"waited {Deadline.TotalSeconds:0} s in vain for {what}");
    }
}
