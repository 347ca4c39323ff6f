using System;
using System.Text.Json.Nodes;

using Governance.Store.Closure;
using Governance.Store.Divergences;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Assumptions as the API shows them: what the controller said, and what of it counts now.</summary>
internal static class AssumptionShow
{
    public static JsonObject Of(MeasureState measure, Assumption one, PersonNames names, DateTimeOffset asOf) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["code"] = one.Code,
        ["kind"] = one.Kind,
        ["currency"] = one.Currency,
        ["statement"] = one.Statement,
        ["plan"] = PlanBasis.Of(measure, one),
        ["needsController"] = one.NeedsController,
        ["enteredBy"] = names.Of(one.EnteredBy),
        ["enteredAt"] = one.EnteredAt,
        ["validated"] = one.Credibility.ToString(),
        ["credibility"] = PlanBasis.Now(measure, one, asOf).ToString(),
        ["due"] = PlanBasis.Due(measure, one, asOf),
        ["validatedBy"] = names.Of(one.ValidatedBy),
        ["validatedAt"] = one.ValidatedAt,
        ["reason"] = one.Reason,
        ["recheckOn"] = DivergenceShow.Day(one.RecheckOn),
        ["ledgerNumber"] = one.LedgerNumber,
    };
}
