using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Measures;

namespace Governance.Store.Intake.Outcomes;

/// <summary>Carries what a demand says into the measure. What the approval itself says goes before; what it replaces stays in the intake record.</summary>
internal static class Conversion
{
    public static MeasureDraft Of(MeasureDraft draft, DemandState demand)
    {
        var roles = draft.Roles.ToList();
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, entered) in demand.Fields)
        {
            if (!DemandFields.People.Contains(name, StringComparer.Ordinal))
            {
                fields[name] = entered.Value;
            }
            else if (roles.TrueForAll(held => held?.Role != name))
            {
                roles.Add(new RoleHolder(name, entered.Value));
            }
        }

        foreach (var (name, value) in draft.Fields)
        {
            fields[name] = value;
        }

        return draft with { Roles = roles, Fields = fields };
    }

    /// <summary>The whole demand as it was; null where nothing was entered but its name.</summary>
    public static IntakeRecord? Record(DemandState demand, IntakeRulesVersion rules) =>
        demand.Kind is null && demand.Fields.IsEmpty && demand.Scores.IsEmpty && demand.Reviews.IsEmpty && demand.Portfolio is null
            ? null
            : new IntakeRecord
            {
                Demand = demand.Name,
                Kind = demand.Kind,
                Fields = demand.Fields,
                Amount = demand.Amount,
                Currency = demand.Currency,
                Scores = demand.Scores,
                Result = Assessment.IntakeReadiness.Result(demand, rules.Rules),
                Reviews = demand.Reviews,
                PromisedBeforeReview = demand.PromisedBeforeReview,
                Portfolio = demand.Portfolio,
                RulesDigest = rules.Digest,
            };
}
