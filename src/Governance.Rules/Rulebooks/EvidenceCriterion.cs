using System;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>Captured evidence of a kind is there: within its validity, fresh enough, not revoked.</summary>
public sealed class EvidenceCriterion : Criterion
{
    internal readonly Term KindTerm;
    internal readonly long MaxAgeTicks = long.MaxValue;

    /// <summary>The kind of evidence asked for.</summary>
    public required string Kind { get => KindTerm.Text; init => KindTerm = new Term(value); }

    /// <summary>The age in days up to which evidence counts, the last instant included; 0 for no limit.</summary>
    public int MaxAgeDays
    {
        get;
        init
        {
            field = value;
            MaxAgeTicks = Age.Ticks(value);
        }
    }
}
