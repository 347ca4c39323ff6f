using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Measures;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Panel;

/// <summary>The gate panel over HTTP.</summary>
internal static class PanelRoutes
{
    public static void MapPanel(this IEndpointRouteBuilder api) =>
        api.MapGet("/measures/{id}/panel", Show).WithSummary("What the gate panel shows of a measure: criteria, what is missing, who can supply it, both lights.");

    private static async Task<IResult> Show(string id, HttpContext context, IPanelReader panels) =>
        await panels.Of(CallerFilter.Of(context).Tenant, id) is { } panel
            ? CommandAnswer.Json(PanelJson.Of(panel))
            : ProblemResult.Of(MeasureErrors.Unknown());
}
