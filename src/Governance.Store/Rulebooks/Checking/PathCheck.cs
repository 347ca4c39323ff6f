using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Dead ends of the path from Defined to Closed.</summary>
internal static class PathCheck
{
    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        for (var from = DegreeOfImplementation.Defined; from < DegreeOfImplementation.Closed; from++)
        {
            if (!rulebook.Gates.Any(gate => gate.From == from))
            {
                var line = rulebook.Gates.Where(gate => gate.From > from).Select(gate => places.LineOf(gate.Code)).FirstOrDefault();
                yield return new CheckFinding("Check.DeadEnd", line, $"No gate leads from {from}: a measure that reaches it stays there.", $"Add a gate with 'from: {from}'.");
            }
        }

        foreach (var gate in rulebook.Gates)
        {
            if (!gate.Outcomes.Any(right => right.Outcome == GateOutcome.Kill))
            {
                yield return new CheckFinding(
                    "Check.NoWayOut", places.LineOf(gate.Code), $"Nobody may end a measure at gate {gate.Code}: one that cannot pass waits for ever.", "Name roles under 'outcomes: { kill: […] }'.");
            }

            if (gate.To == DegreeOfImplementation.Closed && gate.Outcomes.Any(right => right.Outcome == GateOutcome.ConditionalGo))
            {
                yield return new CheckFinding(
                    "Check.OutcomeImpossible", places.LineOf(gate.Code), $"Gate {gate.Code} offers to go on under conditions and leads to Closed: no gate comes after it that could ask for them.", "Take 'conditionalGo' out of 'outcomes'.");
            }

            if ((gate.Type == GateType.Closure) != (gate.To == DegreeOfImplementation.Closed))
            {
                yield return gate.Type == GateType.Closure
                    ? new CheckFinding("Check.OrderContradicts", places.LineOf(gate.Code), $"Gate {gate.Code} is a closure gate and leads to {gate.To}, not to Closed.", "Give it another type, or let it lead from Implemented.")
                    : new CheckFinding("Check.OrderContradicts", places.LineOf(gate.Code), $"Gate {gate.Code} leads to Closed and is not a closure gate.", "Give it 'type: Closure'.");
            }
        }
    }
}
