using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>An immutable, versioned set of gates, identified by the SHA-256 of its canonical form.</summary>
public sealed class Rulebook
{
    /// <summary>The stable code of the rulebook, the same for all its versions.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The gates, by the degree from which they lead.</summary>
    public required ItemList<GateDefinition> Gates { get; init; }

    /// <summary>SHA-256 of the canonical form as 64 lower-case hex characters, computed by the host.</summary>
    public string Digest { get; init; } = string.Empty;

    /// <summary>The gate with the code, or null.</summary>
    public GateDefinition? FindGate(string code) => FindGate(new Term(code));

    internal GateDefinition? FindGate(in Term code)
    {
        for (var i = 0; i < Gates.Count; i++)
        {
            if (Gates[i].CodeTerm.Is(code))
            {
                return Gates[i];
            }
        }

        return null;
    }

    /// <summary>The gate that leads up from the degree, or null.</summary>
    public GateDefinition? FindGateFrom(DegreeOfImplementation from)
    {
        for (var i = 0; i < Gates.Count; i++)
        {
            if (Gates[i].From == from)
            {
                return Gates[i];
            }
        }

        return null;
    }
}
