using System;
using System.Collections.Immutable;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Conditions;

/// <summary>What becomes of conditions.</summary>
internal static class ConditionFolds
{
    /// <summary>With those under which a gate opened.</summary>
    public static ImmutableList<Condition> Added(ImmutableList<Condition> conditions, GateDecided decided, RecordedEvent recorded) =>
        decided.Conditions is null ? conditions : conditions.AddRange(decided.Conditions.Select(draft => new Condition
        {
            Code = draft.Code,
            Gate = decided.Gate,
            Text = draft.Text,
            OwnerRole = draft.OwnerRole,
            Due = draft.Due,
            LedgerNumber = recorded.Number,
        }));

    /// <summary>With one of them changed.</summary>
    public static MeasureState With(MeasureState state, string code, RecordedEvent recorded, Func<Condition, Condition> change) => state with
    {
        Conditions = state.Conditions.ConvertAll(item => item.Code == code ? change(item) with { LedgerNumber = recorded.Number } : item),
    };
}
