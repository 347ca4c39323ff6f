using System;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Waits for what follows by itself.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Looks until there is something.</summary>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var until = DateTimeOffset.UtcNow + Longest;
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (DateTimeOffset.UtcNow > until)
            {
                throw new TimeoutException($"Nobody has seen {what} within {Longest.TotalSeconds} seconds.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }
    }
}
