using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>What must hold before a measure takes one step of the degree of implementation.</summary>
public sealed class GateDefinition
{
    internal readonly Term CodeTerm;

    /// <summary>The stable code, unique in the rulebook.</summary>
    public required string Code { get => CodeTerm.Text; init => CodeTerm = new Term(value); }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>What the gate is for.</summary>
    public required GateType Type { get; init; }

    /// <summary>The degree from which the gate leads one up.</summary>
    public required DegreeOfImplementation From { get; init; }

    /// <summary>The criteria in the order in which reasons are given; at least one.</summary>
    public required ItemList<Criterion> Criteria { get; init; }

    /// <summary>Who may hold, recycle or kill; an outcome not listed is not on offer.</summary>
    public ItemList<OutcomeRight> Outcomes { get; init; }

    /// <summary>The degree to which the gate leads.</summary>
    public DegreeOfImplementation To => From == DegreeOfImplementation.Closed ? From : From + 1;
}
