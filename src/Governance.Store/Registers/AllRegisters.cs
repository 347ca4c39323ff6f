using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Kpis;
using Governance.Store.Milestones;
using Governance.Store.Objectives;
using Governance.Store.People.Touchpoints;
using Governance.Store.Risks;

namespace Governance.Store.Registers;

/// <summary>Every register that there is. A feature adds its own here; a rulebook that names another one is refused at publishing.</summary>
internal static class AllRegisters
{
    private static readonly IRegister[] Registers =
    [
        new MilestoneRegister(),
        new RiskRegister(),
        new DependencyRegister(),
        new CapacityRegister(),
        new ChangeRegister(),
        new KpiRegister(),
        new ObjectiveRegister(),
        new TouchpointRegister(),
        new DivergenceRegister(),
        new ValueRegister(),
        new AssumptionRegister(),
        new BudgetRegister(),
    ];

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registers.Select(register => register.Name).Order(StringComparer.Ordinal)];

    /// <summary>Those that are reviewed as a whole, of every measure, in order.</summary>
    public static IReadOnlyList<string> Reviewed { get; } = [.. Names.Where(name => ReviewersOf(name) is not null)];

    /// <summary>Who reviews a register as a whole (<see cref="IRegister.Reviewers"/>).</summary>
    public static IReadOnlyList<string>? ReviewersOf(string name) => Array.Find(Registers, register => register.Name == name)?.Reviewers;

    /// <summary>What those that the gate asks for say of a measure: what nobody asks for is no fact of a decision.</summary>
    public static RegisterFact[] Of(GateDefinition? gate, Measures.MeasureState measure, DateTimeOffset asOf)
    {
        var asked = gate?.Criteria.OfType<RegisterCriterion>().Select(criterion => criterion.Register).ToList() ?? [];
        return asked.Count == 0 ? [] : [.. Registers.Where(register => asked.Contains(register.Name)).Select(register => register.Of(measure, asOf))];
    }

    /// <summary>What all of them say of a measure.</summary>
    public static RegisterFact[] Of(Measures.MeasureState measure, DateTimeOffset asOf) => [.. Registers.Select(register => register.Of(measure, asOf))];
}
