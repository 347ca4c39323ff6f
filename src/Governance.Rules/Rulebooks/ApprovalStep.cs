using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>One step of an approval policy.</summary>
public sealed class ApprovalStep
{
    internal readonly Term CodeTerm;
    internal readonly Term RoleTerm;
    internal readonly Term[] NotHeldWithTerms = System.Array.Empty<Term>();

    /// <summary>The stable code, unique in its gate.</summary>
    public required string Code { get => CodeTerm.Text; init => CodeTerm = new Term(value); }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The role that an approver must hold on the measure.</summary>
    public required string Role { get => RoleTerm.Text; init => RoleTerm = new Term(value); }

    /// <summary>How many different persons must approve, from 1.</summary>
    public required int Quorum { get; init; }

    /// <summary>Segregation of duties: whoever holds one of these roles cannot approve here.</summary>
    public ItemList<string> NotHeldWith
    {
        get;
        init
        {
            field = value;
            NotHeldWithTerms = Term.Of(value);
        }
    }
}
