using Governance.Store.Api;
using Governance.Store.Auth;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Triggers.Queries;

/// <summary>What trigger rules point at, over HTTP.</summary>
internal static class TriggerRoutes
{
    public static void MapTriggers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/commitments", (HttpContext context, TriggerQueries triggers) => CommandAnswer.Json(triggers.List(CallerFilter.Of(context).Tenant)))
            .WithSummary("Lists the commitments to customers that the steering committee must see, and which rule says so.");
        api.MapGet("/assumptions/to-validate", (HttpContext context, TriggerQueries triggers) => CommandAnswer.Json(triggers.ToValidate(CallerFilter.Of(context).Tenant)))
            .WithSummary("Lists the planned figures that the controller must validate, and which rule says so.");
    }
}
