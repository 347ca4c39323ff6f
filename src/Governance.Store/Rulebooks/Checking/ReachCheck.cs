using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>
/// Gates that never apply: one before them takes every measure that they are meant for, or their own conditions contradict each other. Found by
/// asking the rulebook itself with the values at which something changes; too many of them to try, and nothing is said.
/// </summary>
internal static class ReachCheck
{
    private const int MostTries = 20_000;

    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        foreach (var gates in rulebook.Gates.GroupBy(gate => gate.From).Where(gates => gates.Count() > 1))
        {
            var fields = gates.SelectMany(gate => gate.AppliesWhen).GroupBy(test => test.Field, StringComparer.Ordinal).Select(tests => (Name: tests.Key, Values: TellingValues.Of(tests.Key, [.. tests]))).ToList();
            if (fields.Aggregate(1L, (tries, field) => Math.Min(tries * field.Values.Count, MostTries + 1L)) > MostTries)
            {
                continue;
            }

            // INVARIANT: whoever always applies is there because a rulebook has to have one, and may be left with nothing.
            var reached = Cases(fields).Select(facts => rulebook.FindGateFrom(gates.Key, facts)?.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var gate in gates.Where(gate => gate.AppliesWhen.Count != 0 && !reached.Contains(gate.Code)))
            {
                yield return new CheckFinding(
                    "Check.GateNeverApplies",
                    places.LineOf(gate.Code),
                    $"Gate {gate.Code} never applies once {string.Join(", ", gate.AppliesWhen.Select(test => test.Field).Distinct(StringComparer.Ordinal))} has a value: a gate from {gate.From} that stands before it takes every such measure, or its own conditions contradict each other.",
                    "Put the gate with the narrower conditions first, or correct the values under 'appliesWhen'.");
            }
        }
    }

    /// <summary>Every way to give each field one of its values.</summary>
    private static IEnumerable<FieldFact[]> Cases(List<(string Name, IReadOnlyList<string> Values)> fields)
    {
        IEnumerable<FieldFact[]> cases = [[]];
        foreach (var (name, values) in fields)
        {
            cases = cases.SelectMany(begun => values.Select(value => (FieldFact[])[.. begun, new FieldFact { Name = name, Value = value }]));
        }

        return cases;
    }
}
