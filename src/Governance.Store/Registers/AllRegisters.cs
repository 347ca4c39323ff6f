using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Budgets;
using Governance.Store.Closure;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;

namespace Governance.Store.Registers;

/// <summary>Every register that there is. A feature adds its own here; a rulebook that names another one is refused at publishing.</summary>
internal static class AllRegisters
{
    private static readonly IRegister[] Registers =
    [
        new DivergenceRegister(),
        new ValueRegister(),
        new AssumptionRegister(),
        new BudgetRegister(),
    ];

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registers.Select(register => register.Name).Order(StringComparer.Ordinal)];

    /// <summary>What all of them say of a measure.</summary>
    public static RegisterFact[] Of(Measures.MeasureState measure, DateTimeOffset asOf) => [.. Registers.Select(register => register.Of(measure, asOf))];
}
