using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>A field of the measure.</summary>
public sealed class FieldFact : IField
{
    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>The value as text; null or white space is no value.</summary>
    public string? Value { get; init; }
}
