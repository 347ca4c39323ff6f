using System.Collections.Generic;

using Governance.Store.Rulebooks.Checking;

namespace Governance.Store.Rulebooks.Differences;

/// <summary>What comparing two files came to.</summary>
/// <param name="FromFault">Why the first cannot be used; empty when it can.</param>
/// <param name="ToFault">Why the second cannot be used; empty when it can.</param>
/// <param name="Changes">The differences; none when one of them cannot be used.</param>
public sealed record DiffReport(string? FromFault, string? ToFault, IReadOnlyList<RulebookChange> Changes)
{
    /// <summary>Compares the YAML of two rulebooks.</summary>
    public static DiffReport Run(string from, string to)
    {
        var (old, oldFault) = RulebookCheck.Read(from);
        var (now, nowFault) = RulebookCheck.Read(to);
        return new DiffReport(oldFault, nowFault, old is null || now is null ? [] : RulebookDiff.Of(old, now));
    }
}
