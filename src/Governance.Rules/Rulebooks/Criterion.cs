using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>One thing that a gate asks for. It must be met, or, with a weight, should be; what is not known is not met.</summary>
public abstract class Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>The stable code, unique in its gate; letters, digits, dot, dash, underscore.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The roles that can supply what is missing; shown in the remedies.</summary>
    public ItemList<string> SuppliedBy { get; init; }

    /// <summary>0: it must be met. Above: it should be, and adds so much to the gate's score. Approvals carry none.</summary>
    public int Weight { get; init; }

    /// <summary>The roles of which whoever grants a waiver must hold one; empty: it cannot be waived. Approvals never can.</summary>
    public ItemList<string> WaivableBy { get; init; }
}
