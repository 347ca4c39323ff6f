using System;
using System.Net;
using System.Net.Http;

namespace Governance.Store.Sync.Http;

/// <summary>How often and how long a call to another system is repeated. Immutable and thread-safe.</summary>
/// <param name="Attempts">Calls in all, the first included.</param>
/// <param name="FirstDelay">The pause before the second call when the host names none; it doubles from there.</param>
/// <param name="LongestDelay">A host that asks for a longer pause is left alone until the next sweep.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    /// <summary>Four calls, half a second at first, thirty seconds at most.</summary>
    public static RetryPolicy Default { get; } = new(4, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30));

    /// <summary>The pause before call number <paramref name="attempt"/> + 1, or null when the answer stands.</summary>
    /// <param name="answer">What the host said.</param>
    /// <param name="attempt">Calls made so far.</param>
    /// <param name="now">The time, for a Retry-After that is a date.</param>
    /// <param name="jitter">Between 0 and 1; spreads the calls of many clients.</param>
    public TimeSpan? PauseAfter(HttpResponseMessage answer, int attempt, DateTimeOffset now, double jitter)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (attempt >= Attempts || !IsTransient(answer.StatusCode))
        {
            return null;
        }

        var asked = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => FirstDelay * Math.Pow(2, attempt - 1),
        };
        // INVARIANT: never earlier than the host asked for; the jitter only adds.
        var pause = (asked < TimeSpan.Zero ? TimeSpan.Zero : asked) + (FirstDelay * jitter);
        return asked > LongestDelay ? null : pause;
    }

    private static bool IsTransient(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
}
