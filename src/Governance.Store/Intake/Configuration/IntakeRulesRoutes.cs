using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Intake.Queries;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Intake.Configuration;

/// <summary>Intake rules over HTTP.</summary>
internal static class IntakeRulesRoutes
{
    public static void MapIntakeRules(this IEndpointRouteBuilder api)
    {
        api.MapPost("/intake/rules", Publish).Accepts<string>("application/yaml").WithSummary("Publishes intake rules written in YAML.");
        api.MapGet("/intake/rules", List).WithSummary("Lists the published intake rules; the last ones hold.");
        api.MapGet("/intake/rules/{digest}", Get).WithSummary("Shows intake rules.");
    }

    private static async Task<IResult> Publish(HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var (text, refused) = await AdminText.Read(context, wrong => IntakeRulesErrors.Malformed(0, wrong), cancellation);
        if (text is null)
        {
            return refused;
        }

        var reading = IntakeRulesYaml.Read(text);
        return reading.Rules is null
            ? ProblemResult.Of(IntakeRulesErrors.Malformed(reading.Line, reading.Error))
            : CommandAnswer.Of(await bus.Submit(
                new PublishIntakeRules { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Rules = reading.Rules },
                cancellation));
    }

    private static IResult List(HttpContext context, DemandQueries queries) => CommandAnswer.Json(new JsonObject
    {
        ["items"] = new JsonArray([.. queries.AllRules(CallerFilter.Of(context).Tenant)
            .Select(one => new JsonObject { ["digest"] = one.Digest, ["version"] = one.Rules.Version, ["by"] = one.By, ["at"] = one.At })]),
        ["next"] = null,
    });

    private static IResult Get(string digest, HttpContext context, DemandQueries queries) =>
        queries.AllRules(CallerFilter.Of(context).Tenant).Append(UsualRules.Version).FirstOrDefault(one => one.Digest == digest) is { } found
            ? CommandAnswer.Json(JsonSerializer.SerializeToNode(found, StoreJson.Options)!)
            : ProblemResult.Of(IntakeRulesErrors.Unknown());
}
