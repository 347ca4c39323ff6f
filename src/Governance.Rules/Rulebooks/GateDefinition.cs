using System.Collections.Generic;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>What must hold before a measure takes one step of the degree of implementation.</summary>
public sealed class GateDefinition
{
    /// <summary>How many criteria of a gate may carry a weight.</summary>
    public const int MostScored = 12;

    internal readonly Term CodeTerm;

    /// <summary>The criteria that must be met each for itself.</summary>
    internal readonly Criterion[] MustMeet = [];

    /// <summary>The stable code, unique in the rulebook.</summary>
    public required string Code { get => CodeTerm.Text; init => CodeTerm = new Term(value); }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>What the gate is for.</summary>
    public required GateType Type { get; init; }

    /// <summary>The degree from which the gate leads one up.</summary>
    public required DegreeOfImplementation From { get; init; }

    /// <summary>The criteria in the order in which reasons are given; at least one.</summary>
    public required ItemList<Criterion> Criteria
    {
        get;
        init
        {
            field = value;
            MustMeet = Unscored();
        }
    }

    /// <summary>The percentage of the weights that must be met; 0 where no criterion carries one.</summary>
    public int ScoreAtLeast
    {
        get;
        init
        {
            field = value;
            MustMeet = Unscored();
        }
    }

    /// <summary>What fields must say for the gate to apply, all of it; empty: it applies always. Of the gates from one degree the first that applies is the measure's.</summary>
    public ItemList<FieldTest> AppliesWhen { get; init; }

    /// <summary>Who may hold, recycle, kill or let go on under conditions; an outcome not listed is not on offer.</summary>
    public ItemList<OutcomeRight> Outcomes { get; init; }

    /// <summary>The degree to which the gate leads.</summary>
    public DegreeOfImplementation To => From == DegreeOfImplementation.Closed ? From : From + 1;

    /// <summary>Whether the criterion should be met, as against must. A weight counts only where the gate wants a score.</summary>
    internal bool IsScored(Criterion criterion) => ScoreAtLeast > 0 && criterion.Weight > 0 && criterion is not ApprovalsCriterion;

    /// <summary>Whether nothing that is known of the fields speaks against it.</summary>
    internal bool AppliesTo(in TermIndex<FieldEntry> fields)
    {
        for (var i = 0; i < AppliesWhen.Count; i++)
        {
            if (AppliesWhen[i].IsRefuted(fields))
            {
                return false;
            }
        }

        return true;
    }

    private Criterion[] Unscored()
    {
        var found = new List<Criterion>();
        foreach (var criterion in Criteria)
        {
            if (!IsScored(criterion))
            {
                found.Add(criterion);
            }
        }

        return found.ToArray();
    }
}
