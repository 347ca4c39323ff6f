using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Settings;

/// <summary>Settings over HTTP.</summary>
internal static class SettingsRoutes
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        api.MapPost("/settings", Propose).Accepts<string>("application/yaml").WithSummary("Proposes settings written in YAML; another administrator publishes them.");
        api.MapPost("/settings/{digest}/publication", Publish).WithSummary("Publishes the settings that another administrator proposed.");
        api.MapGet("/settings", List).WithSummary("Lists the settings, oldest first: the last one with a publisher holds, one without waits for its second person.");
    }

    private static async Task<IResult> Propose(HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var (text, refused) = await AdminText.Read(context, wrong => SettingsErrors.Malformed(0, wrong), cancellation);
        if (text is null)
        {
            return refused;
        }

        var reading = SettingsYaml.Read(text);
        return reading.Settings is null
            ? ProblemResult.Of(SettingsErrors.Malformed(reading.Line, reading.Error))
            : CommandAnswer.Of(await bus.Submit(
                new ProposeSettings { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Settings = reading.Settings },
                cancellation));
    }

    private static async Task<IResult> Publish(string digest, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new PublishSettings { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Digest = digest },
            cancellation));
    }

    private static IResult List(HttpContext context, SettingsShow settings) => CommandAnswer.Json(settings.List(CallerFilter.Of(context).Tenant));
}
