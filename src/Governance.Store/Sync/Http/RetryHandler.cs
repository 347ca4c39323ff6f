using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Sync.Http;

/// <summary>
/// Repeats a call that the host did not take (429, 503), as its Retry-After says. Every call that passes here is
/// either a read or safe to repeat: creations carry their row id, updates carry the etag that they expect.
/// Thread-safe.
/// </summary>
/// <param name="policy">How often and how long.</param>
/// <param name="clock">Time, and the pauses.</param>
public sealed class RetryHandler(RetryPolicy policy, TimeProvider clock) : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            // Not a secret: the jitter only spreads load.
            var pause = policy.PauseAfter(answer, attempt, clock.GetUtcNow(), Random.Shared.NextDouble());
            if (pause is null)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(pause.Value, clock, cancellationToken);
        }
    }
}
