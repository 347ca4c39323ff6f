using System;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>One step of an approval policy.</summary>
public sealed class ApprovalStep
{
    internal readonly Term CodeTerm;
    internal readonly Term RoleTerm;
    internal readonly long MaxAgeTicks = long.MaxValue;

    /// <summary>How many different persons must approve; one at least, whatever the rulebook says.</summary>
    internal readonly int Needed;
    internal readonly ulong NotHeldWithBits;
    internal readonly Term[] NotHeldWithTerms = Array.Empty<Term>();

    /// <summary>The stable code, unique in its gate.</summary>
    public required string Code { get => CodeTerm.Text; init => CodeTerm = new Term(value); }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The role that an approver must hold on the measure.</summary>
    public required string Role { get => RoleTerm.Text; init => RoleTerm = new Term(value); }

    /// <summary>How many different persons must approve, from 1; 1 when everybody must.</summary>
    public required int Quorum
    {
        get;
        init
        {
            field = value;
            Needed = Math.Max(1, value);
        }
    }

    /// <summary>Everybody who holds the role and may answer must approve, and there must be somebody.</summary>
    public bool Unanimous { get; init; }

    /// <summary>From which amount on the step is asked for; null for always.</summary>
    public AmountThreshold? FromAmount { get; init; }

    /// <summary>The age in days up to which an approval counts, the last instant included; 0 for no limit.</summary>
    public int MaxAgeDays
    {
        get;
        init
        {
            field = value;
            MaxAgeTicks = Age.Ticks(value);
        }
    }

    /// <summary>The criteria of the gate that the step is asked about: only a change of these voids its answers. Empty for the whole packet.</summary>
    public ItemList<string> Sees { get; init; }

    /// <summary>Segregation of duties: whoever holds one of these roles cannot approve here.</summary>
    public ItemList<string> NotHeldWith
    {
        get;
        init
        {
            field = value;
            NotHeldWithTerms = Term.Of(value);
            foreach (var term in NotHeldWithTerms)
            {
                NotHeldWithBits |= term.Bit;
            }
        }
    }
}
