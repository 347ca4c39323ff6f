using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.JiraApp.Tokens;
using Governance.Store.Commands;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Edge;

/// <summary>
/// <c>POST /forge/bind</c>, from the app's page for administrators: the one route that a site may call which belongs to
/// nobody yet. What is bound is the cloudId of the verified token.
/// </summary>
internal sealed partial class BindRoute(ForgeTokenVerifier verifier, HostBinder binder, JiraTokens tokens, JiraWake wake, ILogger<BindRoute> logger)
{
    /// <summary>Binds the site to the tenant whose code it sends.</summary>
    public async Task<IResult> BindAsync(HttpRequest request, CancellationToken cancellation)
    {
        var authorization = request.Headers.Authorization;
        var (visitor, refusal) = authorization.Count > 1
            ? (null, ForgeRefusal.TokenInvalid)
            : await verifier.VerifySiteAsync(authorization.ToString(), ForgeModule.Bind, cancellation);
        if (visitor is null)
        {
            return EdgeProblem.Of(refusal!);
        }

        var (body, malformed) = await EdgeBody.ReadAsync(request, cancellation);
        using (body)
        {
            return body is null
                ? EdgeProblem.Of(malformed!)
                : await BindAsync(visitor, request.Headers["x-forge-oauth-system"].ToString(), JsonBody.Text(body.RootElement, "code"), cancellation);
        }
    }

    private async Task<IResult> BindAsync(ForgeVisitor visitor, string systemToken, string? code, CancellationToken cancellation)
    {
        var enteredBy = visitor.Principal.Length is 0 or > 200 ? null : visitor.Principal;
        var answer = await binder.BindAsync(HostKinds.Jira, visitor.CloudId, code, onlyTenant: null, enteredBy, cancellation);
        if (answer.Refusal is { } problem)
        {
            LogRefused(visitor.CloudId, problem.Code);
            return EdgeProblem.Of(new ForgeRefusal(problem.Code, StatusOf(answer), problem.Detail));
        }

        LogBound(visitor.CloudId, answer.Tenant!);
        // The sync begins with this token, and need not wait for the next hourly one.
        tokens.Keep(visitor.As(answer.Tenant!), systemToken);
        wake.Ring(answer.Tenant!);
        return Results.Json(new { tenant = answer.Tenant });
    }

    private static int StatusOf(BindingAnswer answer) => answer switch
    {
        { IsTooMany: true } => StatusCodes.Status429TooManyRequests,
        { Refusal.Outcome: CommandOutcome.Refused } => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status403Forbidden,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The site {Site} is bound to {Tenant}")]
    private partial void LogBound(string site, string tenant);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The site {Site} sent a code that was refused: {Code}")]
    private partial void LogRefused(string site, string code);
}
