using System.Collections.Generic;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Which assumptions the controller validates, and for how long that holds.</summary>
public sealed record AssumptionSettings
{
    /// <summary>Value kinds whose assumptions the controller validates, while the section <c>triggers</c> has no rules about assumptions.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = ["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"];

    /// <summary>After how many days at most a validated assumption is looked at again.</summary>
    public int RecheckDays { get; init; } = 90;
}
