using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Decisions;

/// <summary>What a refused decision asks when somebody wants to know what would open it. Without state; the same answer each time.</summary>
internal abstract class RemedySource
{
    /// <summary>The smallest set of actions that would open what the rulebook refuses on the facts.</summary>
    public abstract ItemList<Remedy> Find(Rulebook rulebook, GateFacts facts);
}
