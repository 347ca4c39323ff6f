using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Control;

/// <summary>Makes the next requests to the Web API fail or wait, as a test asked. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private FaultRequest? plan;
    private int left;

    public void Set(FaultRequest request)
    {
        lock (gate)
        {
            plan = request;
            left = request.Count;
        }
    }

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && Take() is { } fault)
        {
            await Task.Delay(fault.DelayMilliseconds, http.RequestAborted);
            if (fault.Status != 0)
            {
                var answer = fault.Status == 429
                    ? ApiAnswer.Error(429, "0x80072322", "Number of requests exceeded the limit of 6000 over the time window of 300 seconds.")
                    : ApiAnswer.Error(fault.Status, "0x80044150", "The server is busy and the request was not completed. Try again later.");
                await WebApiEndpoint.SendAsync(http, answer.With("Retry-After", fault.RetryAfter.ToString()));
                return;
            }
        }

        await next(http);
    }

    private FaultRequest? Take()
    {
        lock (gate)
        {
            return left > 0 && left-- > 0 ? plan : null;
        }
    }
}
