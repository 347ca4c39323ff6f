using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Edge;
using Governance.JiraApp.Forge;
using Governance.Store.Sync.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.JiraApp.Panel;

/// <summary>The routes of the gate panel (contracts, section 13). Each verifies the invocation token of the module first.</summary>
internal static class PanelEdge
{
    private const int LongestKey = 255;

    public static void AddGatePanel(this IServiceCollection services) => services
        .AddSingleton<GovernedIssue>()
        .AddSingleton<PanelPerson>()
        .AddSingleton<PanelShow>()
        .AddSingleton<PanelEvidence>();

    public static void MapGatePanel(this IEndpointRouteBuilder forge)
    {
        forge.MapPost("/panel", (HttpContext http, ForgeTokenVerifier verifier, PanelShow show, CancellationToken cancellation) =>
            GuardedAsync(http.Request, verifier, caller => ShowAsync(http.Request, caller, show, cancellation), cancellation));
        forge.MapPost("/panel/evidence", (HttpContext http, ForgeTokenVerifier verifier, PanelEvidence evidence, CancellationToken cancellation) =>
            GuardedAsync(http.Request, verifier, caller => AddAsync(http.Request, caller, evidence, cancellation), cancellation))
            .WithMetadata(new RequestSizeLimitAttribute(EvidenceBody.LongestBody));
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, ForgeCaller caller, PanelShow show, CancellationToken cancellation)
    {
        var (body, refusal) = await EdgeBody.ReadAsync(request, cancellation);
        using (body)
        {
            if (body is null)
            {
                return EdgeProblem.Of(refusal!);
            }

            return JsonBody.Text(body.RootElement, "issueKey") is { } key && IsKey(key)
                ? await show.OfAsync(caller, key)
                : EdgeProblem.Of(PanelRefusals.IssueMissing);
        }
    }

    private static async Task<IResult> AddAsync(HttpRequest request, ForgeCaller caller, PanelEvidence evidence, CancellationToken cancellation) =>
        request.Query["issueKey"].ToString() is { } key && IsKey(key)
            ? await evidence.AddAsync(caller, key, request, cancellation)
            : EdgeProblem.Of(PanelRefusals.IssueMissing);

    private static async Task<IResult> GuardedAsync(
        HttpRequest request, ForgeTokenVerifier verifier, Func<ForgeCaller, Task<IResult>> handle, CancellationToken cancellation)
    {
        var authorization = request.Headers.Authorization;
        var (caller, refusal) = authorization.Count > 1
            ? (null, ForgeRefusal.TokenInvalid)
            : await verifier.VerifyAsync(authorization.ToString(), PanelModule.Only, cancellation);
        return caller is null ? EdgeProblem.Of(refusal!) : await handle(caller);
    }

    private static bool IsKey(string text) =>
        text.Length is > 0 and <= LongestKey && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
