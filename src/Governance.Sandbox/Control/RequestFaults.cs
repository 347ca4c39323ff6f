using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Faults;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Control;

/// <summary>Makes requests to the Web API fail or wait, as the plan says; the control routes of the plan itself.</summary>
internal sealed class RequestFaults
{
    private readonly FaultPlan plan = new("/api");

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        if (plan.Take(http.Request.Method, http.Request.Path.Value ?? string.Empty) is { } fault)
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

            if (fault.LoseAnswer)
            {
                await LostAnswer.PlayAsync(http, next);
                return;
            }
        }

        await next(http);
    }

    public async Task<ApiAnswer> AddAsync(HttpContext http) =>
        plan.Add(await ControlJson.ReadAsync<FaultRequest>(http)) is { } problem
            ? throw new PlatformException(400, PlatformErrors.BadPayload, problem)
            : ApiAnswer.Empty();

    public Task<ApiAnswer> ShowAsync(HttpContext http) => Task.FromResult(ApiAnswer.Json(200, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("requests");
        plan.ToJson().WriteTo(json);
        json.WriteEndObject();
    }));

    public Task<ApiAnswer> ClearAsync(HttpContext http)
    {
        plan.Clear();
        return Task.FromResult(ApiAnswer.Empty());
    }
}
