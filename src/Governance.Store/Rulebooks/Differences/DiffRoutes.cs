using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Rulebooks.Differences;

/// <summary>Differences of rulebooks over HTTP. A draft is compared as it would be published.</summary>
internal static class DiffRoutes
{
    public static void MapRulebookDiff(this IEndpointRouteBuilder api) =>
        api.MapGet("/rulebooks/{digest}/diff/{other}", Diff).WithSummary("Says in words what another rulebook asks otherwise, gate by gate.");

    private static IResult Diff(string digest, string other, HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return Find(tenant, digest, documents) is not { } from ? ProblemResult.Of(RulebookErrors.Unknown(Short(digest)))
            : Find(tenant, other, documents) is not { } to ? ProblemResult.Of(RulebookErrors.Unknown(Short(other)))
            : CommandAnswer.Json(new JsonObject
            {
                ["from"] = Show(from),
                ["to"] = Show(to),
                ["items"] = new JsonArray([.. RulebookDiff.Of(from, to).Select(change => new JsonObject
                {
                    ["gate"] = change.Gate,
                    ["criterion"] = change.Criterion,
                    ["kind"] = change.Kind.ToString(),
                    ["text"] = change.Text,
                })]),
                ["next"] = null,
            });
    }

    private static Rulebook? Find(string tenant, string digest, DocumentReader documents) =>
        (documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest))?.Canonical
            ?? documents.Find<RulebookDraftState>(tenant, RulebookDraftStreams.NameOf(digest))?.Canonical) is { } canonical
            ? RulebookReader.Read(canonical, digest).Rulebook
            : null;

    private static JsonObject Show(Rulebook rulebook) => new() { ["digest"] = rulebook.Digest, ["code"] = rulebook.Code, ["name"] = rulebook.Name, ["version"] = rulebook.Version };

    private static string Short(string digest) => digest.Length > 64 ? digest[..64] : digest;
}
