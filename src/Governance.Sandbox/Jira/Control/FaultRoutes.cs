using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Faults;
using Governance.Sandbox.Jira.Remote;
using Governance.Sandbox.Jira.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Control;

/// <summary>Makes Jira misbehave: requests to it fail or wait, its events are lost, late, doubled or out of order.</summary>
internal sealed class FaultRoutes(EventFaults events)
{
    private const string UsualReason = "jira-burst-based";

    private readonly FaultPlan requests = new("/rest");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/faults", (Delegate)((HttpContext http) => SetAsync<FaultRequest>(http, requests.Add)));
        routes.MapPost("/sandbox/faults/events", (Delegate)((HttpContext http) => SetAsync<EventFaultRequest>(http, events.TrySet)));
        routes.MapGet("/sandbox/faults", () => JiraAnswer.Ok(new JsonObject { ["requests"] = requests.ToJson(), ["events"] = events.ToJson() }));
        routes.MapDelete("/sandbox/faults", () =>
        {
            requests.Clear();
            events.Clear();
            return Results.NoContent();
        });
    }

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        if (requests.Take(http.Request.Method, http.Request.Path.Value ?? "") is { } fault)
        {
            await Task.Delay(fault.DelayMilliseconds, http.RequestAborted);
            if (fault.Status != 0)
            {
                http.Response.Headers.RetryAfter = fault.RetryAfter.ToString();
                if (fault.Status == StatusCodes.Status429TooManyRequests)
                {
                    http.Response.Headers["RateLimit-Reason"] = fault.Reason ?? UsualReason;
                }

                var message = fault.Status == StatusCodes.Status429TooManyRequests
                    ? "Rate limit exceeded."
                    : "The service is unavailable and the request was not carried out. Try again later.";
                await JiraAnswer.Error(fault.Status, message).ExecuteAsync(http);
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

    private static async Task<IResult> SetAsync<T>(HttpContext http, Func<T, string?> set)
        where T : class
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        try
        {
            return set(body.Deserialize<T>(FaultJson.Options)!) is { } problem ? RequestBody.Invalid(problem) : Results.NoContent();
        }
        catch (JsonException problem)
        {
            return RequestBody.Invalid($"The request cannot be read: {problem.Message}");
        }
    }
}
