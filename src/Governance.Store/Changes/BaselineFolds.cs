using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>When a baseline is frozen: with the decision that makes a measure Decided, with the adoption of one that was, and with every change that is applied.</summary>
internal static class BaselineFolds
{
    public static bool IsFrozen(MeasureState measure) => measure.Doi >= (int)DegreeOfImplementation.Decided;

    /// <summary>The measure with its baseline, after a gate was decided.</summary>
    public static MeasureState AfterGate(MeasureState state, GateDecided decided, RecordedEvent recorded) =>
        IsFrozen(state) && decided.FromDoi < (int)DegreeOfImplementation.Decided ? Frozen(state, recorded, decided.Gate, null) : state;

    /// <summary>The measure with its figures as they stand now as the baseline.</summary>
    public static MeasureState Frozen(MeasureState state, RecordedEvent recorded, string? gate, string? change)
    {
        var baseline = Of(state) with { Number = state.Changes.Baselines.Count + 1, Gate = gate, Change = change, At = recorded.At, LedgerNumber = recorded.Number };
        return state with { Changes = state.Changes with { Baselines = state.Changes.Baselines.Add(baseline) } };
    }

    /// <summary>What stands now, in the form of a baseline.</summary>
    public static Baseline Of(MeasureState state) => new()
    {
        Number = 0,
        Scope = state.Fields.GetValueOrDefault(BaselineFields.Scope),
        Budget = state.Fields.GetValueOrDefault(BaselineFields.Budget),
        BudgetCurrency = state.Fields.GetValueOrDefault(BaselineFields.BudgetCurrency),
        Milestones = [.. state.Milestones.Select(milestone => new BaselineMilestone { Code = milestone.Code, Name = milestone.Name, Due = milestone.Due })],
        Plan = [.. state.Effects.Where(row => row.Plan is not null).Select(row => new PlanRow { Kind = row.Kind, Currency = row.Currency, Period = row.Period, Plan = row.Plan!.Value })],
        At = state.CreatedAt,
        LedgerNumber = state.LedgerNumber,
    };
}
