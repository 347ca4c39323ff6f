using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.State;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Edge;

/// <summary>The routes of the Forge remote (contracts, section 6). Each verifies the invocation token first.</summary>
internal sealed class ForgeRoutes(
    ForgeTokenVerifier verifier, TransitionValidator validator, JiraTokens tokens, ISyncState state, JiraWake wake)
{
    private const int LongestKey = 255;

    private static readonly ForgeRefusal NoIssue = new("Request.IssueMissing", StatusCodes.Status400BadRequest,
        "The body names no issue, or names it at more than 255 characters. Send the issue's key or id.");

    /// <summary><c>POST /forge/validate</c>.</summary>
    public Task<IResult> ValidateAsync(HttpRequest request, CancellationToken cancellation) =>
        GuardedAsync(request, ForgeModule.Validate, async caller =>
        {
            var (body, refusal) = await EdgeBody.ReadAsync(request, cancellation);
            using (body)
            {
                if (body is null)
                {
                    return EdgeProblem.Of(refusal!);
                }

                return Name(body.RootElement, "issueKey") is { } key
                    ? Results.Json(await validator.JudgeAsync(caller, key))
                    : EdgeProblem.Of(NoIssue);
            }
        }, cancellation);

    /// <summary><c>POST /forge/events</c>: durable before acknowledged; what the event says is not believed.</summary>
    public Task<IResult> EventsAsync(HttpRequest request, CancellationToken cancellation) =>
        GuardedAsync(request, ForgeModule.Events, async caller =>
        {
            var (body, refusal) = await EdgeBody.ReadAsync(request, cancellation);
            using (body)
            {
                if (body is null)
                {
                    return EdgeProblem.Of(refusal!);
                }

                var issue = JsonBody.Member(body.RootElement, "issue");
                if (issue is null || (Name(issue.Value, "id") ?? Name(issue.Value, "key")) is not { } id)
                {
                    return EdgeProblem.Of(NoIssue);
                }

                KeepToken(request, caller);
                await state.Hint(caller.Tenant, caller.CloudId, "issue", id);
                wake.Ring(caller.Tenant);
                return Results.StatusCode(StatusCodes.Status202Accepted);
            }
        }, cancellation);

    /// <summary><c>POST /forge/tokens</c>: the header is the point.</summary>
    public Task<IResult> TokensAsync(HttpRequest request, CancellationToken cancellation) =>
        GuardedAsync(request, ForgeModule.Tokens, caller =>
        {
            KeepToken(request, caller);
            wake.Ring(caller.Tenant);
            return Task.FromResult(Results.NoContent());
        }, cancellation);

    private void KeepToken(HttpRequest request, ForgeCaller caller) =>
        tokens.Keep(caller, request.Headers["x-forge-oauth-system"].ToString());

    private async Task<IResult> GuardedAsync(
        HttpRequest request, ForgeModule module, Func<ForgeCaller, Task<IResult>> handle, CancellationToken cancellation)
    {
        var authorization = request.Headers.Authorization;
        var (caller, refusal) = authorization.Count > 1
            ? (null, ForgeRefusal.TokenInvalid)
            : await verifier.VerifyAsync(authorization.ToString(), module, cancellation);
        return caller is null ? EdgeProblem.Of(refusal!) : await handle(caller);
    }

    private static string? Name(JsonElement element, string member) => JsonBody.Member(element, member) switch
    {
        { ValueKind: JsonValueKind.String } text when IsName(text.GetString()!) => text.GetString(),
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var id) => id.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestKey && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
