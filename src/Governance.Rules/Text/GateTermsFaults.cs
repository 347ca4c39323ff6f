using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>Faults in when a gate applies, in scores, weights and waivers.</summary>
internal static class GateTermsFaults
{
    private const int MostValues = 50;
    private const int MostWeight = 1000;

    /// <summary>The first fault within a gate, or null.</summary>
    public static string? Find(GateDefinition gate)
    {
        var scored = 0;
        string? fault = null;
        for (var i = 0; i < gate.Criteria.Count && fault is null; i++)
        {
            fault = CriterionFault(gate.Criteria[i]);
            scored += gate.Criteria[i].Weight > 0 ? 1 : 0;
        }

        for (var i = 0; i < gate.AppliesWhen.Count && fault is null; i++)
        {
            fault = TestFault(gate, gate.AppliesWhen[i]);
        }

        return fault
            ?? (gate.ScoreAtLeast is < 0 or > 100 ? $"Gate '{gate.Code}': the score is a percentage from 1 to 100." : null)
            ?? (gate.ScoreAtLeast == 0 && scored != 0 ? $"Gate '{gate.Code}' has criteria with a weight and no score: say how much of them is enough." : null)
            ?? (gate.ScoreAtLeast != 0 && scored == 0 ? $"Gate '{gate.Code}' wants a score and no criterion carries a weight." : null)
            ?? (scored > GateDefinition.MostScored ? $"Gate '{gate.Code}' has {scored} criteria with a weight: at most {GateDefinition.MostScored} may." : null);
    }

    /// <summary>The first fault between gates: of those from one degree the last applies always, and those before it do not.</summary>
    public static string? FindBetween(ItemList<GateDefinition> gates)
    {
        var last = new Dictionary<DegreeOfImplementation, GateDefinition>();
        foreach (var gate in gates)
        {
            if (last.TryGetValue(gate.From, out var before) && before.AppliesWhen.Count == 0)
            {
                return $"Two gates lead from {gate.From}: '{before.Code}' always applies, so '{gate.Code}' after it never does. Say under 'appliesWhen' when the first applies.";
            }

            last[gate.From] = gate;
        }

        foreach (var pair in last)
        {
            if (pair.Value.AppliesWhen.Count != 0)
            {
                return $"Gate '{pair.Value.Code}' is the last from {pair.Key} and does not always apply: add one after it without 'appliesWhen'.";
            }
        }

        return null;
    }

    private static string? CriterionFault(Criterion criterion) =>
        RulebookFaults.ListFault("role", criterion.WaivableBy)
        ?? (criterion.Weight is < 0 or > MostWeight ? $"Criterion '{criterion.Code}': the weight must be between 1 and {MostWeight}." : null)
        ?? (criterion is ApprovalsCriterion && criterion.Weight != 0 ? $"Criterion '{criterion.Code}' asks for approvals: these must be given, so it carries no weight." : null)
        ?? (criterion is ApprovalsCriterion && criterion.WaivableBy.Count != 0 ? $"Criterion '{criterion.Code}' asks for approvals: these are never waived." : null);

    private static string? TestFault(GateDefinition gate, FieldTest test)
    {
        var fault = RulebookFaults.CodeFault("field", test.Field)
            ?? (test.Kind is < FieldTestKind.OneOf or > FieldTestKind.AtMost ? $"Gate '{gate.Code}': nobody knows how to look at the field '{test.Field}'." : null)
            ?? (test.Values.Count is 0 or > MostValues ? $"Gate '{gate.Code}': the field '{test.Field}' is compared with 1 to {MostValues} values." : null)
            ?? (test.Kind != FieldTestKind.OneOf && (test.Values.Count != 1 || FieldTest.NumberOf(test.Values[0]) is null)
                ? $"Gate '{gate.Code}': the field '{test.Field}' is compared with one number, such as 250000 or 0.5." : null);
        var seen = new HashSet<string>();
        for (var i = 0; i < test.Values.Count && fault is null; i++)
        {
            var value = test.Values[i];
            fault = string.IsNullOrWhiteSpace(value) || value.Length > RulebookFaults.LongestName || !WholeText.Is(value)
                ? $"Gate '{gate.Code}': a value of the field '{test.Field}' has 1 to {RulebookFaults.LongestName} whole characters."
                : seen.Add(value) ? null : $"Gate '{gate.Code}' names the value '{value}' of the field '{test.Field}' twice.";
        }

        return fault;
    }
}
