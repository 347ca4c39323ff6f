using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Kpis;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Closure;

/// <summary>What was promised against what was confirmed, also after the measure has ended.</summary>
internal static class ClosureShow
{
    public static JsonObject Of(MeasureState measure, PersonNames names, DateTimeOffset asOf) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["state"] = measure.Status.ToString(),
        ["doi"] = measure.Doi,
        ["closedAt"] = measure.Status == MeasureStatus.Closed ? measure.Reviews.FindLast(review => review.Decided)?.At : null,
        ["controller"] = names.Of(measure.Roles.Find(held => held.Role == "controller" && held.IsHeldAt(asOf))?.PersonId),
        ["open"] = new JsonArray([.. ValueRegister.OpenOf(measure, asOf).Select(text => JsonValue.Create(text))]),
        ["values"] = new JsonArray([.. PromisedValue.Of(measure).Select(value => Value(value, measure, names))]),
        ["kpis"] = new JsonArray([.. measure.Kpis.Select(kpi => Kpi(kpi, measure, names, asOf))]),
        ["evidence"] = new JsonArray([.. measure.Evidence.Select(item => Evidence(item, names))]),
    };

    private static JsonObject Value(PromisedValue value, MeasureState measure, PersonNames names) => new()
    {
        ["kind"] = value.Kind,
        ["currency"] = value.Currency,
        ["planned"] = value.Planned,
        ["confirmed"] = value.Confirmed,
        ["difference"] = value.Confirmed - value.Planned,
        ["unconfirmed"] = new JsonArray([.. value.Unconfirmed.Select(period => JsonValue.Create(period))]),
        ["explanation"] = value.Explanation is { } given
            ? new JsonObject { ["text"] = given.Text, ["by"] = names.Of(given.By), ["at"] = given.At }
            : null,
        ["months"] = new JsonArray([.. value.Months.Select(month => new JsonObject
        {
            ["period"] = month.Row.Period,
            ["plan"] = month.Row.Plan,
            ["forecast"] = month.Row.Forecast,
            ["actual"] = month.Row.Actual,
            ["confirmed"] = measure.Confirmations.Find(one => one.Kind == value.Kind && one.Currency == value.Currency && one.Period == month.Row.Period) is { } one
                ? Confirmation(one, month.Confirmation is not null, measure, names)
                : null,
        })]),
    };

    private static JsonObject Kpi(Kpi kpi, MeasureState measure, PersonNames names, DateTimeOffset asOf)
    {
        var shown = KpiShow.Of(kpi);
        shown["percentOfTheWay"] = KpiTarget.PercentOfTheWay(kpi);
        shown["reached"] = KpiTarget.IsReached(kpi);
        shown["missed"] = KpiTarget.IsMissed(kpi, measure, asOf);
        shown["explanation"] = MissedKpi.ExplanationOf(kpi, measure) is { } given ? new JsonObject { ["text"] = given.Text, ["by"] = names.Of(given.By), ["at"] = given.At } : null;
        return shown;
    }

    // Shown as it was given, also when it holds no longer: because of another actual since, or revoked evidence.
    private static JsonObject Confirmation(ValueConfirmation one, bool holds, MeasureState measure, PersonNames names) => new()
    {
        ["amount"] = one.Actual,
        ["holds"] = holds,
        ["method"] = one.Method,
        ["evidence"] = measure.Evidence.Find(item => item.Key == one.EvidenceKey) is { } item ? new JsonObject { ["key"] = item.Key, ["name"] = item.Name, ["sha256"] = item.Sha256 } : null,
        ["lines"] = new JsonArray([.. one.Lines.Select(line => new JsonObject { ["system"] = line.System, ["document"] = line.Document, ["line"] = line.Line })]),
        ["by"] = names.Of(one.By),
        ["at"] = one.At,
        ["ledgerNumber"] = one.LedgerNumber,
    };

    private static JsonObject Evidence(EvidenceItem item, PersonNames names) => new()
    {
        ["key"] = item.Key,
        ["kind"] = item.Kind,
        ["name"] = item.Name,
        ["sha256"] = item.Sha256,
        ["status"] = item.ErasedAt is not null ? "Erased" : item.Revoked ? "Revoked" : "Captured",
        ["erased"] = item.ErasedAt is { } at ? new JsonObject { ["at"] = at, ["by"] = names.Of(item.ErasedBy), ["reason"] = item.ErasedReason } : null,
    };
}
