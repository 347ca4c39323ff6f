using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Ledger;
using Governance.Store.Storage;
using Governance.Store.Writing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.LedgerApi;

/// <summary>The ledger over HTTP: everything that is needed to check it without trusting us.</summary>
internal static class LedgerRoutes
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger/checkpoint", LatestCheckpoint).WithSummary("The latest signed checkpoint (C2SP tlog-checkpoint).");
        api.MapGet("/ledger/entries", Entries).WithSummary("Entries from a ledger number on.");
        api.MapGet("/ledger/proofs/inclusion", Inclusion).WithSummary("Proof that the entry with a zero-based index stands in the tree of a size (RFC 9162).");
        api.MapGet("/ledger/proofs/consistency", Consistency).WithSummary("Proof that the tree of one size begins with the tree of another (RFC 9162).");
        api.MapGet("/ledger/export", Export).WithSummary("The whole ledger as one file for `governance verify`.");
    }

    private static IResult LatestCheckpoint(HttpContext context, LedgerReader ledger) =>
        ledger.LatestCheckpoint(CallerFilter.Of(context).Tenant) is { } note ? Results.Text(note, "text/plain", System.Text.Encoding.UTF8) : ProblemResult.Of(LedgerErrors.Empty());

    private static IResult Entries(HttpContext context, LedgerReader ledger, long? from = null, int? count = null)
    {
        if (!Paging.IsCount(count) || from is < 1)
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("from or count", "a ledger number from 1, and a count from 1 to 1000"));
        }

        var items = new JsonArray();
        foreach (var entry in ledger.Entries(CallerFilter.Of(context).Tenant, from ?? 1, count ?? 100))
        {
            items.Add(new JsonObject
            {
                ["number"] = entry.Number,
                ["leaf"] = Convert.ToHexStringLower(entry.Leaf),
                ["bytes"] = Convert.ToBase64String(entry.Bytes),
                ["entry"] = JsonNode.Parse(entry.Bytes),
            });
        }

        return CommandAnswer.Json(new JsonObject { ["items"] = items });
    }

    private static IResult Inclusion(HttpContext context, StoreEngine engine, long index, long size)
    {
        var tree = engine.TreeOf(CallerFilter.Of(context).Tenant)!;
        return index < 0 || index >= size || size > tree.Size
            ? ProblemResult.Of(LedgerErrors.RangeInvalid(tree.Size))
            : CommandAnswer.Json(Proof(tree.InclusionProof(index, size), new JsonObject { ["index"] = index, ["size"] = size, ["root"] = Convert.ToBase64String(tree.Root(size)) }));
    }

    private static IResult Consistency(HttpContext context, StoreEngine engine, long from, long to)
    {
        var tree = engine.TreeOf(CallerFilter.Of(context).Tenant)!;
        return from < 1 || from > to || to > tree.Size
            ? ProblemResult.Of(LedgerErrors.RangeInvalid(tree.Size))
            : CommandAnswer.Json(Proof(tree.ConsistencyProof(from, to), new JsonObject
            {
                ["from"] = from,
                ["to"] = to,
                ["fromRoot"] = Convert.ToBase64String(tree.Root(from)),
                ["toRoot"] = Convert.ToBase64String(tree.Root(to)),
            }));
    }

    private static IResult Export(HttpContext context, LedgerExporter exporter)
    {
        var caller = CallerFilter.Of(context);
        if (!caller.Actor.Roles.Any(role => role is "admin" or "auditor"))
        {
            return ProblemResult.Of(LedgerErrors.ExportForbidden());
        }

        if (exporter.TryTakeTurn() is not { } turn)
        {
            return ProblemResult.Of(LedgerErrors.ExportRunning());
        }

        context.Response.RegisterForDispose(turn);
        var file = new MemoryStream();
        if (!exporter.Write(caller.Tenant, file))
        {
            return ProblemResult.Of(LedgerErrors.Empty());
        }

        file.Position = 0;
        return Results.Stream(file, "application/octet-stream", "ledger.export");
    }

    private static JsonObject Proof(IReadOnlyList<byte[]> proof, JsonObject body)
    {
        body["proof"] = new JsonArray([.. proof.Select(hash => (JsonNode)Convert.ToBase64String(hash))]);
        return body;
    }
}
