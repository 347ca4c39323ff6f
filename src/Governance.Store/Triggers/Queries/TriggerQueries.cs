using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Effects;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Intake;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Triggers.Queries;

/// <summary>What the trigger rules that hold point at, from committed state.</summary>
internal sealed class TriggerQueries(DocumentReader documents, SettingsReader settings, TimeProvider clock)
{
    /// <summary>Why the steering committee must see the demand of a measure; null when no rule fits.</summary>
    public JsonObject? Commitment(string tenant, MeasureState measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return documents.Find<DemandState>(tenant, DemandStreams.NameOf(measure.DemandId)) is { } demand ? Commitments.Show(demand, settings.Of(tenant).Triggers) : null;
    }

    /// <summary>Commitments that the steering committee must see and that have not ended, the highest amount first.</summary>
    public JsonObject List(string tenant)
    {
        var triggers = settings.Of(tenant).Triggers;
        var items = documents.List<DemandState>(tenant, "demand", null, int.MaxValue)
            .Where(demand => demand is not ({ Outcome: IntakeOutcome.Cancelled } or { Portfolio: PortfolioOutcome.Declined }))
            .Select(demand => (Demand: demand, Shown: Commitments.Show(demand, triggers), Measure: MeasureOf(tenant, demand)))
            .Where(one => one.Shown is not null && one.Measure?.Status is null or MeasureStatus.Active or MeasureStatus.OnHold)
            .OrderByDescending(one => Commitments.Amount(one.Demand) ?? 0m)
            .ThenBy(one => one.Demand.Id, StringComparer.Ordinal)
            .Select(one => Line(tenant, one.Demand, one.Shown!, one.Measure));
        return new JsonObject { ["items"] = new JsonArray([.. items]), ["next"] = null };
    }

    /// <summary>Planned sums that the controller must validate and has not, or not since the plan moved or the next look fell due; the highest amount first.</summary>
    public JsonObject ToValidate(string tenant)
    {
        var (held, now) = (settings.Of(tenant), clock.GetUtcNow());
        var lines = from measure in documents.List<MeasureState>(tenant, "measure", null, int.MaxValue)
                    where measure.Status is MeasureStatus.Active or MeasureStatus.OnHold
                    from line in Assumptions.Of(measure, held)
                    where !IsValidated(measure, line.Planned, now)
                    orderby Math.Abs(line.Planned.Plan) descending, measure.Id, line.Planned.Kind, line.Planned.Currency, line.Planned.Year
                    select new JsonObject
                    {
                        ["measureId"] = measure.Id,
                        ["measure"] = measure.Name,
                        ["doi"] = measure.Doi,
                        ["gate"] = measure.NextGate,
                        ["kind"] = line.Planned.Kind,
                        ["currency"] = line.Planned.Currency,
                        ["year"] = line.Planned.Year,
                        ["plan"] = line.Planned.Plan,
                        ["planFrozen"] = EffectRights.Frozen(measure) is not null,
                        ["rules"] = new JsonArray([.. line.Rules.Select(rule => (JsonNode)rule)]),
                        ["assumptions"] = new JsonArray([.. BasisOf(measure, line.Planned).Select(one => new JsonObject { ["code"] = one.Code, ["statement"] = one.Statement, ["due"] = PlanBasis.Due(measure, one, now) })]),
                        ["controllers"] = People(tenant, measure, "controller"),
                        ["owners"] = People(tenant, measure, "owner"),
                    };
        return new JsonObject { ["items"] = new JsonArray([.. lines]), ["next"] = null };
    }

    /// <summary>What it rests on is named, and the controller's word on all of it holds.</summary>
    private static bool IsValidated(MeasureState measure, RollupTotal planned, DateTimeOffset now)
    {
        var basis = BasisOf(measure, planned).ToList();
        return basis.Count != 0 && basis.TrueForAll(one => PlanBasis.IsValid(measure, one, now));
    }

    private static IEnumerable<Assumption> BasisOf(MeasureState measure, RollupTotal planned) =>
        measure.Assumptions.Where(one => one.Kind == planned.Kind && one.Currency == planned.Currency);

    private MeasureState? MeasureOf(string tenant, DemandState demand) =>
        demand.MeasureId is { } id ? documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) : null;

    private JsonObject Line(string tenant, DemandState demand, JsonObject shown, MeasureState? measure) => new()
    {
        ["demandId"] = demand.Id,
        ["demand"] = demand.Name,
        ["customer"] = demand.Value(DemandFields.Customer),
        ["amount"] = Commitments.Amount(demand),
        ["currency"] = demand.Amount is null ? demand.Value("effectCurrency") : demand.Currency,
        ["promisedDate"] = demand.Value(DemandFields.Promised),
        ["promisedBeforeReview"] = demand.PromisedBeforeReview is { } promised
            ? new JsonObject { ["date"] = promised.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["by"] = promised.By, ["byName"] = NameOf(tenant, promised.By), ["at"] = promised.At }
            : null,
        ["outcome"] = demand.Outcome?.ToString(),
        ["measureId"] = measure?.Id,
        ["measure"] = measure?.Name,
        ["doi"] = measure?.Doi,
        ["gate"] = measure?.NextGate,
        ["steeringContext"] = measure?.Fields.GetValueOrDefault("steeringContext"),
        ["sponsors"] = measure is not null ? People(tenant, measure, "sponsor") : Sponsor(tenant, demand),
        ["rules"] = shown["rules"]!.DeepClone(),
    };

    private JsonArray Sponsor(string tenant, DemandState demand) =>
        demand.Value(DemandFields.Sponsor) is { } person ? [new JsonObject { ["id"] = person, ["name"] = NameOf(tenant, person) }] : [];

    private JsonArray People(string tenant, MeasureState measure, string role) =>
        new([.. measure.Roles.Where(held => held.Role == role && held.IsHeldAt(clock.GetUtcNow())).Select(held => new JsonObject { ["id"] = held.PersonId, ["name"] = NameOf(tenant, held.PersonId) })]);

    private string NameOf(string tenant, string person) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(person))?.Name ?? person;
}
