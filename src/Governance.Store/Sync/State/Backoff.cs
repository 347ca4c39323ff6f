using System;

namespace Governance.Store.Sync.State;

/// <summary>How long something that failed is left alone: two seconds, doubled each time, a minute at most.</summary>
public static class Backoff
{
    private const int MostDoublings = 5;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause. What seems to be due later was put off before the clock jumped back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>When to try again.</summary>
    /// <param name="now">The time.</param>
    /// <param name="attempts">How often it was put off already.</param>
    public static DateTimeOffset Until(DateTimeOffset now, int attempts)
    {
        var pause = First * Math.Pow(2, Math.Clamp(attempts, 0, MostDoublings));
        return now + (pause < Longest ? pause : Longest);
    }
}
