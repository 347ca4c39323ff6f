using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Registers;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Registers that this store does not keep: a gate that asks for one would open for nobody.</summary>
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

    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places) => Unknown(rulebook).Select(unknown => new CheckFinding(
        "Check.RegisterUnknown",
        places.LineOf(unknown.Gate.Code, unknown.Criterion.Code),
        $"Criterion {unknown.Criterion.Code} of gate {unknown.Gate.Code} asks for the register '{unknown.Criterion.Register}', which is not kept here.",
        Kept()));

    private static string Kept() => AllRegisters.Names.Count == 0 ? "No register is kept here." : $"Kept are {string.Join(", ", AllRegisters.Names)}.";
}
