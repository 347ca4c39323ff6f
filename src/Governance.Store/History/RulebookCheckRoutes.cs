using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.History;

/// <summary>Looks through a rulebook's text over HTTP, before anybody is governed by it.</summary>
internal static class RulebookCheckRoutes
{
    public static void MapRulebookCheck(this IEndpointRouteBuilder api) =>
        api.MapPost("/rulebooks/check", Check).Accepts<string>("application/yaml").WithSummary("Finds what in a rulebook would keep measures from getting on, or let one person carry one through alone. Nothing is stored.");

    private static async Task<IResult> Check(HttpContext context, DocumentReader documents, TimeProvider clock, CancellationToken cancellation)
    {
        if (await TextBody.Read(context.Request, cancellation) is not { } text)
        {
            return ProblemResult.Of(RulebookErrors.Malformed(0, "The file is not UTF-8."));
        }

        var (rulebook, fault) = RulebookCheck.Read(text);
        if (rulebook is null)
        {
            return ProblemResult.Of(RulebookErrors.Unusable(fault!));
        }

        var report = new TenantCheck(documents, clock).Run(CallerFilter.Of(context).Tenant, text);
        return CommandAnswer.Json(new JsonObject
        {
            ["rulebook"] = new JsonObject { ["digest"] = rulebook.Digest, ["code"] = rulebook.Code, ["name"] = rulebook.Name, ["version"] = rulebook.Version },
            ["items"] = new JsonArray([.. report.Findings.Select(Show)]),
            ["next"] = null,
        });
    }

    private static JsonObject Show(CheckFinding finding) => new()
    {
        ["line"] = finding.Line == 0 ? null : finding.Line,
        ["code"] = finding.Code,
        ["text"] = finding.Text,
        ["remedy"] = finding.Remedy,
    };
}
