using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>Which measures a rulebook governs, and moving them to another version.</summary>
internal static class MoveRoutes
{
    public static void MapRulebookMoves(this IEndpointRouteBuilder api)
    {
        api.MapGet("/rulebooks/{digest}/measures", Measures).WithSummary("Lists the measures that a version of a rulebook governs.");
        api.MapGet("/measures/{id}/move-preview", Preview).WithSummary("Shows what the next gate of a measure would ask under another version of its rulebook.");
        api.MapPost("/measures/{id}/rulebook", Move).WithSummary("Moves a measure to another version of its rulebook.");
    }

    private static IResult Measures(string digest, HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var governed = documents.List<MeasureState>(tenant, "measure", null, int.MaxValue)
            .Where(measure => measure.RulebookDigest == digest)
            .OrderBy(measure => measure.Name, StringComparer.Ordinal).ThenBy(measure => measure.Id, StringComparer.Ordinal);
        return documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)) is null
            ? ProblemResult.Of(RulebookErrors.Unknown(digest.Length > 64 ? digest[..64] : digest))
            : CommandAnswer.Json(new JsonObject
            {
                ["items"] = new JsonArray([.. governed.Select(measure => new JsonObject
                {
                    ["id"] = measure.Id,
                    ["name"] = measure.Name,
                    ["doi"] = measure.Doi,
                    ["gate"] = measure.NextGate,
                    ["state"] = measure.Status.ToString(),
                })]),
                ["next"] = null,
            });
    }

    private static IResult Preview(string id, HttpContext context, MovePreview preview, string? rulebook = null) =>
        string.IsNullOrEmpty(rulebook) ? ProblemResult.Of(RequestErrors.ParameterInvalid("rulebook", "the digest of a published version"))
        : preview.Of(CallerFilter.Of(context).Tenant, id, rulebook.Length > 64 ? rulebook[..64] : rulebook, out var problem) is { } shown ? CommandAnswer.Json(shown)
        : ProblemResult.Of(problem!);

    private static async Task<IResult> Move(string id, MoveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new MoveToRulebook
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Rulebook = body.Rulebook,
            PacketDigest = body.PacketDigest,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
