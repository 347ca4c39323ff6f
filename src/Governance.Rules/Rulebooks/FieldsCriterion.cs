using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>Named fields of the measure are filled, and named roles are held by somebody.</summary>
public sealed class FieldsCriterion : Criterion
{
    internal readonly Term[] FieldTerms = System.Array.Empty<Term>();
    internal readonly Term[] RoleTerms = System.Array.Empty<Term>();

    /// <summary>Fields that must have a value other than white space.</summary>
    public ItemList<string> Fields
    {
        get;
        init
        {
            field = value;
            FieldTerms = Term.Of(value);
        }
    }

    /// <summary>Roles that at least one person must hold.</summary>
    public ItemList<string> Roles
    {
        get;
        init
        {
            field = value;
            RoleTerms = Term.Of(value);
        }
    }
}
