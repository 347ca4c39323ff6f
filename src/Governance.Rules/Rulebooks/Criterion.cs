using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>One thing that a gate asks for. Every criterion must be met; what is not known is not met.</summary>
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
}
