using Governance.Rules.Collections;

namespace Governance.Rules.Decisions;

/// <summary>What a refused decision asks when somebody wants to know what would open it. Immutable; the same answer each time.</summary>
internal abstract class RemedySource
{
    /// <summary>The smallest set of actions.</summary>
    public abstract ItemList<Remedy> Find();
}
