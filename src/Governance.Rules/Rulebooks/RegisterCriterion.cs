using System;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>Nothing is open in a register of the measure and, where that is asked, somebody with one of the roles reviewed it as a whole not too long ago.</summary>
public sealed class RegisterCriterion : Criterion
{
    internal readonly Term RegisterTerm;
    internal readonly long MaxAgeTicks = long.MaxValue;

    /// <summary>The register's name.</summary>
    public required string Register { get => RegisterTerm.Text; init => RegisterTerm = new Term(value); }

    /// <summary>The age in days up to which a review counts, the last instant included; 0 for no limit.</summary>
    public int MaxAgeDays
    {
        get;
        init
        {
            field = value;
            MaxAgeTicks = Age.Ticks(value);
        }
    }

    /// <summary>The roles of which the reviewer must have held one; empty: whoever reviewed it.</summary>
    public ItemList<string> ReviewedBy { get; init; }

    /// <summary>Whether a review is asked for at all.</summary>
    public bool AsksForReview => MaxAgeDays != 0 || ReviewedBy.Count != 0;
}
