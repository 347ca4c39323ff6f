using System.Collections.Generic;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>An immutable, versioned set of gates, identified by the SHA-256 of its canonical form.</summary>
public sealed class Rulebook
{
    /// <summary>Whether more than one gate leads from some degree, or one only at times.</summary>
    internal readonly bool HasAlternatives;

    /// <summary>Whether a measure may go on under conditions at some gate.</summary>
    internal readonly bool OffersConditionalGo;

    private readonly TermIndex<Nothing> gateIndex;

    /// <summary>The stable code of the rulebook, the same for all its versions.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The gates, by the degree from which they lead; of those from one degree the strict ones first, one that always applies last.</summary>
    public required ItemList<GateDefinition> Gates
    {
        get;
        init
        {
            field = value;
            gateIndex = TermIndex<Nothing>.Of(value, static gate => gate.Code);
            HasAlternatives = RulebookShape.HasAlternatives(value);
            OffersConditionalGo = RulebookShape.OffersConditionalGo(value);
        }
    }

    /// <summary>SHA-256 of the canonical form as 64 lower-case hex characters, computed by the host.</summary>
    public string Digest { get; init; } = string.Empty;

    /// <summary>The gate with the code, or null.</summary>
    public GateDefinition? FindGate(string code) => FindGate(new Term(code));

    internal GateDefinition? FindGate(in Term code)
    {
        var gate = gateIndex.First(code);
        return gate < 0 ? null : Gates[gate];
    }

    /// <summary>The gate by which a measure with these fields leaves the degree: the first that applies, or null.</summary>
    public GateDefinition? FindGateFrom(DegreeOfImplementation from, IReadOnlyList<IField> fields) => FindGateFrom(from, FieldEntry.Index(ItemList<IField>.From(fields)));

    internal GateDefinition? FindGateFrom(DegreeOfImplementation from, in TermIndex<FieldEntry> fields)
    {
        for (var i = 0; i < Gates.Count; i++)
        {
            if (Gates[i].From == from && Gates[i].AppliesTo(fields))
            {
                return Gates[i];
            }
        }

        return null;
    }
}
