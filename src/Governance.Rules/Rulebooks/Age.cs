using System;

namespace Governance.Rules.Rulebooks;

/// <summary>An age in days, up to which something counts.</summary>
internal static class Age
{
    /// <summary>The age in ticks; the greatest number where there is no limit, and only there. Nothing is as young as a number below nought.</summary>
    public static long Ticks(int days) => days switch
    {
        < 0 => -TimeSpan.TicksPerDay,
        0 => long.MaxValue,
        _ => Math.Min(days, TimeSpan.MaxValue.Days) * TimeSpan.TicksPerDay,
    };
}
