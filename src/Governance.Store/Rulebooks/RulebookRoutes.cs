using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Rulebooks.Differences;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Rulebooks;

/// <summary>Rulebooks over HTTP.</summary>
internal static class RulebookRoutes
{
    public static void MapRulebooks(this IEndpointRouteBuilder api)
    {
        api.MapPost("/rulebooks", Publish).Accepts<string>("application/yaml").WithSummary("Publishes a rulebook written in YAML.");
        api.MapGet("/rulebooks", List).WithSummary("Lists the published rulebooks.");
        api.MapGet("/rulebooks/schema", () => Results.Text(RulebookSchema.Text, "application/schema+json")).WithSummary("The JSON Schema of the YAML form.");
        api.MapGet("/rulebooks/{digest}", Get).WithSummary("Shows a rulebook with its canonical form.");
        api.MapRulebookDrafts();
        api.MapRulebookDiff();
        api.MapRulebookMoves();
    }

    private static async Task<IResult> Publish(HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var (text, refused) = await AdminText.Read(context, wrong => RulebookErrors.Malformed(0, wrong), cancellation);
        if (text is null)
        {
            return refused;
        }

        var reading = RulebookYaml.Read(text);
        return reading.Canonical is null
            ? ProblemResult.Of(RulebookErrors.Malformed(reading.Line, reading.Error))
            : CommandAnswer.Of(await bus.Submit(
                new PublishRulebook { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Canonical = reading.Canonical },
                cancellation));
    }

    private static async Task<IResult> List(HttpContext context, IRulebookReader rulebooks, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var items = new JsonArray();
        foreach (var rulebook in await rulebooks.List(tenant))
        {
            items.Add(new JsonObject
            {
                ["digest"] = rulebook.Digest,
                ["code"] = rulebook.Code,
                ["name"] = rulebook.Name,
                ["version"] = rulebook.Version,
                ["publishedAt"] = rulebook.PublishedAt,
                ["draftedBy"] = Person(rulebook.DraftedBy),
                ["publishedBy"] = Person(rulebook.PublishedBy),
            });
        }

        return CommandAnswer.Json(new JsonObject { ["items"] = items, ["next"] = null });

        JsonObject? Person(string? id) => id is null ? null : new JsonObject { ["id"] = id, ["name"] = documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name ?? id };
    }

    private static async Task<IResult> Get(string digest, HttpContext context, IRulebookReader rulebooks) =>
        await rulebooks.Find(CallerFilter.Of(context).Tenant, digest) is { } rulebook
            ? CommandAnswer.Json(JsonSerializer.SerializeToNode(rulebook, StoreJson.Options)!)
            : ProblemResult.Of(RulebookErrors.Unknown(digest.Length > 64 ? digest[..64] : digest));
}
