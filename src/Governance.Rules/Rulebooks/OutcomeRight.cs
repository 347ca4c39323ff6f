using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>The decision right to end a review in an outcome other than Go.</summary>
public sealed class OutcomeRight
{
    /// <summary>ConditionalGo, Hold, Recycle or Kill.</summary>
    public required GateOutcome Outcome { get; init; }

    /// <summary>The roles of which the person asking must hold one.</summary>
    public required ItemList<string> Roles { get; init; }
}
