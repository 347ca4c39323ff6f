using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Portfolio.Rollups;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Portfolio.Queries;

/// <summary>The portfolio of a moment, in the shapes of today's.</summary>
internal static class PastQueries
{
    public static IResult Tree(string tenant, IPastPortfolio past, TimeProvider clock, string? at, string? known)
    {
        if (Read(tenant, past, clock, at, known, out var moment, out var problem) is not { } view)
        {
            return ProblemResult.Of(problem!);
        }

        var shown = new JsonObject
        {
            ["ledgerNumber"] = view.LedgerNumber,
            ["asOf"] = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["thresholds"] = PortfolioQueries.Show(view.Thresholds),
            ["root"] = PortfolioReader.Tree(tenant, view.Nodes, view.Rollups),
        };
        return Finish(shown, view, known);
    }

    public static IResult Node(string tenant, string id, IPastPortfolio past, TimeProvider clock, string? at, string? known)
    {
        if (Read(tenant, past, clock, at, known, out _, out var problem) is not { } view)
        {
            return ProblemResult.Of(problem!);
        }

        var node = view.Nodes.FirstOrDefault(one => one.Id == id);
        var rollup = view.Rollups.TryGetValue(id, out var found) ? found : new RollupState { Id = id };
        return node is null && id != NodeStreams.Organization
            ? ProblemResult.Of(PortfolioErrors.NodeUnknown())
            : Finish(RollupShow.Of(rollup, node, tenant), view, known);
    }

    private static IResult Finish(JsonObject shown, PastPortfolioView view, string? known)
    {
        if (known == "now")
        {
            shown["correctedMeasures"] = view.Corrected;
        }

        return CommandAnswer.Json(shown);
    }

    private static PastPortfolioView? Read(string tenant, IPastPortfolio past, TimeProvider clock, string? at, string? known, out DateTimeOffset moment, out Problem? problem)
    {
        problem = null;
        moment = at is null ? default : PastMoment.Read(at, clock, out problem);
        var asKnownNow = PastMoment.IsAsKnownNow(known, at, ref problem);
        return problem is null ? past.At(tenant, moment, asKnownNow) : null;
    }
}
