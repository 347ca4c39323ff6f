using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Capacity;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Triggers;

namespace Governance.Store.Intake.Queries;

/// <summary>What intake and finance look at, from committed state.</summary>
internal sealed class DemandQueries(DocumentReader documents, TimeProvider clock)
{
    public IntakeRulesVersion Rules(string tenant) => IntakeRulesStreams.Of(documents, tenant);

    public IReadOnlyList<IntakeRulesVersion> AllRules(string tenant) =>
        documents.Find<IntakeRulesState>(tenant, IntakeRulesStreams.Only)?.Versions is { Count: > 0 } versions ? versions : [UsualRules.Version];

    public JsonObject Show(string tenant, DemandState demand) => Show(tenant, demand, Rules(tenant), Settings.SettingsStreams.Of(documents, tenant).Triggers, Today());

    /// <summary>What waits for intake: what came back first, then by value, highest first; urgency stands beside it and is added to nothing.</summary>
    public JsonObject Waiting(string tenant)
    {
        var (rules, triggers, today) = (Rules(tenant), Settings.SettingsStreams.Of(documents, tenant).Triggers, Today());
        var waiting = All(tenant)
            .Where(demand => DemandShow.Standing(demand, today) is DemandStanding.New or DemandStanding.Due)
            .OrderByDescending(demand => DemandShow.Standing(demand, today))
            .ThenByDescending(demand => IntakeReadiness.Result(demand, rules.Rules)?.Value ?? -1m)
            .ThenBy(demand => demand.Id, StringComparer.Ordinal);
        return new JsonObject { ["items"] = new JsonArray([.. waiting.Select(demand => Show(tenant, demand, rules, triggers, today))]), ["next"] = null };
    }

    /// <summary>What delivery would cost, before it starts: demands that are not ended, and measures that are not implemented yet.</summary>
    public JsonObject Exposure(string tenant)
    {
        var today = Today();
        var exposed = All(tenant).Where(demand => IsExposed(tenant, demand)).ToList();
        var totals = exposed.Where(demand => Cost(demand) is not null).GroupBy(demand => demand.Value(DemandFields.CostCurrency)!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new JsonObject
            {
                ["currency"] = group.Key,
                ["undecided"] = Sum(group, demand => demand.Outcome != IntakeOutcome.Approved),
                ["approved"] = Sum(group, demand => demand.Outcome == IntakeOutcome.Approved),
            });
        var items = exposed.Select(demand => new JsonObject
        {
            ["id"] = demand.Id,
            ["name"] = demand.Name,
            ["kind"] = demand.Kind?.ToString(),
            ["standing"] = DemandShow.Standing(demand, today).ToString(),
            ["portfolio"] = demand.Portfolio?.ToString(),
            ["sponsor"] = demand.Value(DemandFields.Sponsor),
            ["cost"] = Cost(demand),
            ["currency"] = demand.Value(DemandFields.CostCurrency),
            ["measureId"] = demand.MeasureId,
        });
        return new JsonObject
        {
            ["totals"] = new JsonArray([.. totals]),
            ["withoutCost"] = exposed.Count(demand => Cost(demand) is null),
            ["items"] = new JsonArray([.. items]),
        };
    }

    private JsonObject Show(string tenant, DemandState demand, IntakeRulesVersion rules, TriggerSettings triggers, DateOnly today)
    {
        var shown = DemandShow.Of(demand, rules, today);
        var gaps = DemandCapacity.Gaps(
            demand, clock.GetUtcNow(), code => documents.Find<SkillState>(tenant, SkillStreams.NameOf(code)), id => documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)));
        shown["capacity"] = demand.MeasureId is null ? DemandCapacity.Show(demand, gaps) : null;
        if (demand.MeasureId is null && DemandCapacity.Fault(gaps) is { } missing)
        {
            shown["missing"]!.AsArray().Add(new JsonObject { ["code"] = missing.Code, ["detail"] = missing.Detail });
        }

        shown["commitment"] = Commitments.Show(demand, triggers);
        return shown;
    }

    private static decimal? Cost(DemandState demand) =>
        demand.Value(DemandFields.CostCurrency) is not null && DemandFields.TryMoney(demand.Value(DemandFields.CostAmount), out var amount) ? Money(amount) : null;

    private static decimal Sum(IEnumerable<DemandState> demands, Func<DemandState, bool> counts) => Money(demands.Where(counts).Sum(demand => Cost(demand)!.Value));

    // Money is shown with two decimals.
    private static decimal Money(decimal amount) => decimal.Round(amount, 2) + 0.00m;

    private bool IsExposed(string tenant, DemandState demand) => demand switch
    {
        { Outcome: IntakeOutcome.Cancelled } or { Portfolio: PortfolioOutcome.Declined } => false,
        { MeasureId: { } id } => documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) is { Status: MeasureStatus.Active or MeasureStatus.OnHold } measure
            && measure.Doi < (int)DegreeOfImplementation.Implemented,
        _ => true,
    };

    private IReadOnlyList<DemandState> All(string tenant) => documents.List<DemandState>(tenant, "demand", null, int.MaxValue);

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
