using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Calls the remote as a page of the app does: 25 seconds, no retry, and the page sees the answer. Thread-safe.</summary>
internal sealed class PageCalls(string remoteUrl, RemoteHeaders headers) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(25),
    };

    /// <summary>What the remote answered, word for word; 502 when it did not answer.</summary>
    public async Task<IResult> CallAsync(Delivery call, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, remoteUrl + call.Endpoint.Path)
        {
            Content = new StringContent(call.Body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers.For(call.Module, call.Principal, call.Endpoint.WithSystemToken))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return Results.Text(text, answer.Content.Headers.ContentType?.ToString() ?? "application/json", Encoding.UTF8, (int)answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return Rest.JiraAnswer.Error(StatusCodes.Status502BadGateway, "The remote did not answer: " + failure.Message);
        }
    }

    public void Dispose() => http.Dispose();
}
