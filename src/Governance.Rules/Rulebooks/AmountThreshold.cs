using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>From which amount of a field something is asked for. An amount that is missing or cannot be read counts as large enough.</summary>
public sealed class AmountThreshold
{
    internal readonly Term FieldTerm;

    /// <summary>The field that holds the amount.</summary>
    public required string Field { get => FieldTerm.Text; init => FieldTerm = new Term(value); }

    /// <summary>The least amount, above 0.</summary>
    public required decimal AtLeast { get; init; }
}
