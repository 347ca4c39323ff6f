using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Queries;

/// <summary>A demand as it is shown: what stands in the ledger, and what follows from it today.</summary>
internal static class DemandShow
{
    public static JsonObject Of(DemandState demand, IntakeRulesVersion rules, DateOnly today)
    {
        var shown = (JsonObject)JsonSerializer.SerializeToNode(demand, StoreJson.Options)!;
        shown["standing"] = Standing(demand, today).ToString();
        shown["kindLabel"] = demand.Kind is { } kind ? UsualRules.Label(rules.Rules, kind) : null;
        shown["score"] = JsonSerializer.SerializeToNode(IntakeReadiness.Result(demand, rules.Rules), StoreJson.Options);
        shown["missing"] = new JsonArray([.. IntakeReadiness.Missing(demand, rules.Rules).Select(one => new JsonObject { ["code"] = one.Code, ["detail"] = one.Detail })]);
        shown["deliveryReadiness"] = new JsonArray([.. DemandFields.Readiness.Select(field => new JsonObject { ["field"] = field, ["given"] = demand.Value(field) is not null })]);
        shown["rulesDigest"] = rules.Digest;
        return shown;
    }

    public static DemandStanding Standing(DemandState demand, DateOnly today) => demand.Outcome switch
    {
        null => DemandStanding.New,
        IntakeOutcome.Deferred => demand.Until is { } until && until > today ? DemandStanding.Deferred : DemandStanding.Due,
        IntakeOutcome.OnHold => DemandStanding.OnHold,
        IntakeOutcome.Approved => DemandStanding.Approved,
        _ => DemandStanding.Cancelled,
    };
}
