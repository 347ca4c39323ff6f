using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Triggers.Queries;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What the portfolio page reads.</summary>
internal static class PortfolioQueries
{
    private const int UsualCount = 50;
    private const int MostWait = 30;

    public static void MapPortfolioQueries(this IEndpointRouteBuilder api)
    {
        api.MapGet("/nodes", Nodes).WithSummary("Lists the nodes of the hierarchy.");
        api.MapGet("/portfolio", Tree).WithSummary("The hierarchy with sums, lights, counts and value at risk.");
        api.MapGet("/portfolio/nodes/{id}", Node).WithSummary("The roll-up of one node, or of the organization.");
        api.MapGet("/portfolio/measures", Measures).WithSummary("Lists measures with lights, people and full-year sums.");
        api.MapGet("/portfolio/measures/{id}", Measure).WithSummary("A measure with its months, milestones and why its lights are on.");
        api.MapGet("/portfolio/waiting", Waiting).WithSummary("What is waiting for whom.");
        api.MapGet("/portfolio/news", News).WithSummary("What changed since a ledger number; waits for it when asked to.");
        api.MapGet("/portfolio/events", PortfolioEvents.Stream).WithSummary("A line with the ledger number whenever something changed (server-sent events).");
        api.MapGet("/portfolio/thresholds", Thresholds).WithSummary("The thresholds of the two lights.");
    }

    private static IResult Nodes(HttpContext context, PortfolioReader portfolio) => CommandAnswer.Json(new JsonObject
    {
        ["items"] = new JsonArray([.. portfolio.Nodes(CallerFilter.Of(context).Tenant).Select(node => new JsonObject
        {
            ["id"] = node.Id,
            ["kind"] = node.Kind.ToString(),
            ["name"] = node.Name,
            ["parentId"] = node.ParentId,
        })]),
        ["next"] = null,
    });

    private static IResult Tree(
        HttpContext context, PortfolioReader portfolio, PortfolioNews news, IPastPortfolio past, TimeProvider clock, string? at = null, string? known = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (at is not null || known is not null)
        {
            return PastQueries.Tree(tenant, past, clock, at, known);
        }

        // The number is read first: what is shown may be newer than it says, never older.
        var number = news.Last(tenant);
        return CommandAnswer.Json(new JsonObject
        {
            ["ledgerNumber"] = number,
            ["asOf"] = clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["thresholds"] = Show(portfolio.Thresholds(tenant)),
            ["root"] = portfolio.Tree(tenant),
        });
    }

    private static IResult Node(string id, HttpContext context, PortfolioReader portfolio, IPastPortfolio past, TimeProvider clock, string? at = null, string? known = null) =>
        at is not null || known is not null ? PastQueries.Node(CallerFilter.Of(context).Tenant, id, past, clock, at, known)
        : portfolio.Rollup(CallerFilter.Of(context).Tenant, id) is { } rollup ? CommandAnswer.Json(rollup) : ProblemResult.Of(PortfolioErrors.NodeUnknown());

    private static IResult Measures(
        HttpContext context,
        MeasureLines lines,
        PortfolioReader portfolio,
        string? node = null,
        string? gate = null,
        string? implementation = null,
        string? potential = null,
        string? state = null,
        string? q = null,
        string? sort = null,
        string? after = null,
        int? count = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        if (!IsName<Light>(implementation) || !IsName<Light>(potential))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("implementation or potential", "NotSet, Green, Yellow or Red"));
        }

        if (!IsName<MeasureStatus>(state))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("state", "Active, OnHold, Killed or Closed"));
        }

        var filter = new LineFilter
        {
            Node = Empty(node),
            Gate = Empty(gate),
            Implementation = Parsed<Light>(implementation),
            Potential = Parsed<Light>(potential),
            State = Parsed<MeasureStatus>(state),
            Query = q,
        };
        if (filter.Node is not (null or NodeStreams.Organization or LineFilter.Unplaced) && portfolio.Node(tenant, filter.Node) is null)
        {
            return ProblemResult.Of(PortfolioErrors.NodeUnknown());
        }

        if (!IsSort(sort, out var order))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("sort", "worst, name, gate or risk"));
        }

        var from = Empty(after) is { } shown ? LineCursor.Read(shown, order) : null;
        if (Empty(after) is not null && from is null)
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("after", "what the page before gave as next, in the same order"));
        }

        var most = count ?? UsualCount;
        return CommandAnswer.Json(Paging.Page(lines.List(tenant, filter, order, from, most), most, item => item.Line, item => item.Cursor));
    }

    private static async Task<IResult> Measure(
        string id, HttpContext context, IMeasureReader measures, MeasureLines lines, HostPages pages, PortfolioReader portfolio, TriggerQueries triggers, TimeProvider clock)
    {
        var caller = CallerFilter.Of(context);
        if (await measures.Find(caller.Tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        var line = lines.Shower(caller.Tenant).Of(measure);
        line["pages"] = pages.Of(caller.Tenant, measure);
        line["commitment"] = triggers.Commitment(caller.Tenant, measure);
        return CommandAnswer.Json(MeasureDetail.Add(line, HeldRoles.At(measure, clock.GetUtcNow()), caller.Actor, portfolio.Thresholds(caller.Tenant).ForRules(), clock.GetUtcNow()));
    }

    private static async Task<IResult> Waiting(HttpContext context, WaitingReader waiting, bool mine = false)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Json(await waiting.List(caller.Tenant, caller.Actor.PersonId, mine, caller.Actor.Roles));
    }

    private static async Task<IResult> News(
        HttpContext context, PortfolioNews news, IHostApplicationLifetime life, CancellationToken cancellation, long since = 0, int wait = 0)
    {
        if (since < 0 || wait is < 0 or > MostWait)
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("since or wait", "a ledger number from 0, and seconds from 0 to 30"));
        }

        var tenant = CallerFilter.Of(context).Tenant;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        try
        {
            return CommandAnswer.Json(news.Since(tenant, since, await news.After(tenant, since, TimeSpan.FromSeconds(wait), ending.Token)));
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            // The server ends: whoever waits is told how it stands, and asks again.
            return CommandAnswer.Json(news.Since(tenant, since, news.Last(tenant)));
        }
    }

    private static IResult Thresholds(HttpContext context, PortfolioReader portfolio) =>
        CommandAnswer.Json(Show(portfolio.Thresholds(CallerFilter.Of(context).Tenant)));

    internal static JsonObject Show(ThresholdsState thresholds) => new()
    {
        ["milestoneDays"] = thresholds.MilestoneDays,
        ["potentialTolerancePercent"] = thresholds.PotentialTolerancePercent,
    };

    private static bool IsSort(string? text, out LineSort sort)
    {
        sort = text switch
        {
            "worst" => LineSort.Worst,
            "name" => LineSort.Name,
            "gate" => LineSort.Gate,
            "risk" => LineSort.Risk,
            _ => LineSort.Id,
        };
        return sort != LineSort.Id || string.IsNullOrEmpty(text);
    }

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsName<T>(string? text)
        where T : struct, Enum => string.IsNullOrEmpty(text) || Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);

    private static T? Parsed<T>(string? text)
        where T : struct, Enum => string.IsNullOrEmpty(text) ? null : Enum.Parse<T>(text);
}
