using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Drafted rulebooks over HTTP.</summary>
internal static class DraftRoutes
{
    public static void MapRulebookDrafts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/rulebooks/drafts", Draft).Accepts<string>("application/yaml").WithSummary("Drafts a rulebook written in YAML; an administrator publishes it.");
        api.MapGet("/rulebooks/drafts", List).WithSummary("Lists drafted rulebooks: those that wait, were withdrawn or were published. Whoever will be governed by one may read it before.");
        api.MapGet("/rulebooks/drafts/{digest}", Get).WithSummary("Shows a drafted rulebook with its canonical form.");
        api.MapPost("/rulebooks/drafts/{digest}/publication", Publish).WithSummary("Publishes a drafted rulebook.");
        api.MapPost("/rulebooks/drafts/{digest}/withdrawal", Withdraw).WithSummary("Takes a drafted rulebook back.");
    }

    private static async Task<IResult> Draft(HttpContext context, ICommandBus bus, CancellationToken cancellation)
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
                new DraftRulebook { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Canonical = reading.Canonical },
                cancellation));
    }

    private static async Task<IResult> Publish(string digest, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new PublishRulebookDraft { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Digest = digest },
            cancellation));
    }

    private static async Task<IResult> Withdraw(string digest, WithdrawalRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new WithdrawRulebookDraft { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Digest = digest, Reason = body.Reason ?? string.Empty },
            cancellation));
    }

    private static IResult List(HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var drafts = documents.List<RulebookDraftState>(tenant, RulebookDraftStreams.Name, null, int.MaxValue).OrderBy(draft => draft.LedgerNumber);
        return CommandAnswer.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. drafts.Select(draft =>
            {
                var line = Show(tenant, draft, documents);
                line.Remove("canonical");
                return line;
            })]),
            ["next"] = null,
        });
    }

    private static IResult Get(string digest, HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return documents.Find<RulebookDraftState>(tenant, RulebookDraftStreams.NameOf(digest)) is { } draft
            ? CommandAnswer.Json(Show(tenant, draft, documents))
            : ProblemResult.Of(DraftErrors.Unknown());
    }

    private static JsonObject Show(string tenant, RulebookDraftState draft, DocumentReader documents)
    {
        var shown = (JsonObject)JsonSerializer.SerializeToNode(draft, StoreJson.Options)!;
        shown["draftedByName"] = Name(draft.DraftedBy);
        shown["withdrawnByName"] = Name(draft.WithdrawnBy);
        shown["publishedByName"] = Name(draft.PublishedBy);
        return shown;

        string? Name(string? person) => person is null ? null : documents.Find<PersonState>(tenant, PersonStreams.NameOf(person))?.Name ?? person;
    }
}
