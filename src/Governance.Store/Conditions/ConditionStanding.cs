using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Conditions;

/// <summary>How conditions stand on what has become of their evidence and of the people who vouched for them.</summary>
internal static class ConditionStanding
{
    /// <summary>All of a measure, in the order in which they came.</summary>
    public static IEnumerable<Condition> Of(MeasureState measure) => measure.Conditions.Select(condition => Now(condition, measure));

    /// <summary>One of them; null when the measure has none of that code.</summary>
    public static Condition? Find(MeasureState measure, string code) => Of(measure).FirstOrDefault(condition => condition.Code == code);

    // INVARIANT: what was shown with evidence is open again without it, and nobody confirms what they said themselves, not even as two records of one person.
    private static Condition Now(Condition condition, MeasureState measure)
    {
        if (condition.State != ConditionState.Open && condition.Evidence is { } key && !measure.Evidence.Exists(item => item.Key == key && !item.Revoked))
        {
            return condition with { State = ConditionState.Open, MetBy = null, MetAt = null, Evidence = null, ConfirmedBy = null, ConfirmedAt = null };
        }

        return condition.State == ConditionState.Confirmed && condition.ConfirmedBy == condition.MetBy
            ? condition with { State = ConditionState.Met, ConfirmedBy = null, ConfirmedAt = null }
            : condition;
    }
}
