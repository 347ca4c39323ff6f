using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>
/// Delivers as Forge does: POST, 5 seconds, 4 retries after timeouts, broken connections, 429 and 5xx;
/// only the pauses between are shorter here. Any other answer is final. Thread-safe.
/// </summary>
internal sealed class RemoteSender(string remoteUrl, RemoteHeaders headers, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly int[] PausesMilliseconds = [200, 400, 800, 1600];
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var status = await TryAsync(delivery, cancellation);
            if (status is >= 200 and < 300)
            {
                return new DeliveryResult(IsDelivered: true, attempt, status);
            }

            if (attempt > PausesMilliseconds.Length || status is not (null or 429 or >= 500))
            {
                logger.LogWarning("{Path} was not delivered after {Attempts} attempts; the last answer was {Status}.",
                    delivery.Endpoint.Path, attempt, status?.ToString() ?? "none");
                return new DeliveryResult(IsDelivered: false, attempt, status);
            }

            await Task.Delay(PausesMilliseconds[attempt - 1], cancellation);
        }
    }

    /// <summary>One attempt: the status, or null when there was no answer in time.</summary>
    public async Task<int?> TryAsync(Delivery delivery, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, remoteUrl + delivery.Endpoint.Path)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };

        // Each attempt carries a token of its own: one lives 25 seconds only.
        foreach (var (name, value) in headers.For(delivery.Module, delivery.Principal, delivery.Endpoint.WithSystemToken))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            logger.LogDebug("{Path} got no answer: {Reason}", delivery.Endpoint.Path, failure.Message);
            return null;
        }
    }

    public void Dispose() => http.Dispose();
}
