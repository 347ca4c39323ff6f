using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Dependencies;
using Governance.Store.Risks;

namespace Governance.Store.Registers;

/// <summary>Every register that there is. A feature adds its own here; a rulebook that names another one is refused at publishing.</summary>
internal static class AllRegisters
{
    private static readonly IRegister[] Registers =
    [
        new RiskRegister(),
        new DependencyRegister(),
        new CapacityRegister(),
        new ChangeRegister(),
    ];

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registers.Select(register => register.Name).Order(StringComparer.Ordinal)];

    /// <summary>What all of them say of a measure.</summary>
    public static RegisterFact[] Of(Measures.MeasureState measure, DateTimeOffset asOf) => [.. Registers.Select(register => register.Of(measure, asOf))];
}
