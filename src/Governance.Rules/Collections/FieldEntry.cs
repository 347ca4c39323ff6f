namespace Governance.Rules.Collections;

/// <summary>What is noted of a field.</summary>
internal struct FieldEntry
{
    /// <summary>The value as it was given.</summary>
    public string? Value;

    /// <summary>Whether the value is other than white space.</summary>
    public bool HasValue;

    /// <summary>The fields by name.</summary>
    public static TermIndex<FieldEntry> Index<T>(ItemList<T> fields)
        where T : IField =>
        TermIndex<FieldEntry>.Of(fields, static field => field.Name, static field => new FieldEntry { Value = field.Value, HasValue = !string.IsNullOrWhiteSpace(field.Value) });
}
