using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Registers;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Registers that this store does not keep, and reviews that nobody gives: a gate that asks for one would open for nobody.</summary>
internal static class RegisterCheck
{
    /// <summary>Each criterion that asks for such a register.</summary>
    public static IEnumerable<(GateDefinition Gate, RegisterCriterion Criterion)> Unknown(Rulebook rulebook) =>
        from gate in rulebook.Gates
        from criterion in gate.Criteria.OfType<RegisterCriterion>()
        where !AllRegisters.Names.Contains(criterion.Register, StringComparer.Ordinal)
        select (gate, criterion);

    /// <summary>What is wrong with it, and which registers there are.</summary>
    public static string Text(GateDefinition gate, RegisterCriterion criterion) =>
        $"Criterion {criterion.Code} of gate {gate.Code} asks for the register '{criterion.Register}', which is not kept here. {Kept()}";

    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places) => Unknown(rulebook)
        .Select(unknown => new CheckFinding(
            "Check.RegisterUnknown",
            places.LineOf(unknown.Gate.Code, unknown.Criterion.Code),
            $"Criterion {unknown.Criterion.Code} of gate {unknown.Gate.Code} asks for the register '{unknown.Criterion.Register}', which is not kept here.",
            Kept()))
        .Concat(ReviewImpossible(rulebook, places))
        .Concat(ValueTooEarly(rulebook, places));

    /// <summary>A month is confirmed once it is over, and a plan reaches beyond the work that earns it.</summary>
    private static IEnumerable<CheckFinding> ValueTooEarly(Rulebook rulebook, RulebookPlaces places) =>
        from gate in rulebook.Gates
        from criterion in gate.Criteria.OfType<RegisterCriterion>()
        where criterion.Register == "value" && gate.From < DegreeOfImplementation.Implemented && criterion.Weight == 0
        select new CheckFinding(
            "Check.OrderContradicts",
            places.LineOf(gate.Code, criterion.Code),
            $"Criterion {criterion.Code} of gate {gate.Code} asks that every planned month is confirmed before the measure is implemented: it waits until the last of them is over.",
            "Ask for the register 'value' at the gate that leads to Closed.");

    private static IEnumerable<CheckFinding> ReviewImpossible(Rulebook rulebook, RulebookPlaces places)
    {
        foreach (var gate in rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria.OfType<RegisterCriterion>().Where(one => one.AsksForReview && AllRegisters.Names.Contains(one.Register, StringComparer.Ordinal)))
            {
                var (line, asks) = (places.LineOf(gate.Code, criterion.Code), $"Criterion {criterion.Code} of gate {gate.Code} asks for a review of the register '{criterion.Register}'");
                if (AllRegisters.ReviewersOf(criterion.Register) is not { } reviewers)
                {
                    yield return new CheckFinding(
                        "Check.ReviewImpossible",
                        line,
                        $"{asks}, which is not reviewed as a whole: nobody could meet it.",
                        $"Leave out 'reviewedBy' and 'maxAgeDays': what is open in it keeps the gate shut anyway. Reviewed as a whole are {string.Join(", ", AllRegisters.Reviewed)}.");
                }
                else if (reviewers.Count != 0 && criterion.ReviewedBy.Count != 0 && !criterion.ReviewedBy.Any(role => reviewers.Contains(role, StringComparer.Ordinal)))
                {
                    yield return new CheckFinding(
                        "Check.ReviewImpossible",
                        line,
                        $"{asks} by {RegisterText.AnyOf([.. criterion.ReviewedBy])}, and only the {RegisterText.AnyOf(reviewers)} gives it: nobody could meet it.",
                        $"Name {RegisterText.AnyOf(reviewers)} under 'reviewedBy'.");
                }
            }
        }
    }

    private static string Kept() => AllRegisters.Names.Count == 0 ? "No register is kept here." : $"Kept are {string.Join(", ", AllRegisters.Names)}.";
}
