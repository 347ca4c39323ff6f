using System;

namespace Governance.Store.Sync.Outbound;

/// <summary>Names of choices and their numbers (contracts, section 2). A name that is not among them is no value.</summary>
internal static class Choices
{
    private static readonly string[] EffectKinds = ["", "Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"];
    private static readonly string[] Outcomes = ["", "Go", "ConditionalGo", "Hold", "Recycle", "Kill"];

    public static long? EffectKind(string? name) => Number(EffectKinds, name);

    public static long? Outcome(string? name) => Number(Outcomes, name);

    private static long? Number(string[] names, string? name)
    {
        var index = string.IsNullOrEmpty(name)
            ? -1
            : Array.FindIndex(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index;
    }
}
