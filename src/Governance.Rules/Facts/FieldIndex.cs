using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>The fields by name, and which have a value.</summary>
internal sealed class FieldIndex
{
    private readonly TermIndex byName;
    private readonly bool[] hasValue;
    private readonly ItemList<FieldFact> fields;

    public FieldIndex(ItemList<FieldFact> fields)
    {
        this.fields = fields;
        byName = TermIndex.Of(fields, static field => field.Name);
        hasValue = new bool[fields.Count];
        for (var i = 0; i < hasValue.Length; i++)
        {
            hasValue[i] = !string.IsNullOrWhiteSpace(fields[i].Value);
        }
    }

    /// <summary>The first field of the name, or -1.</summary>
    public int First(in Term name) => byName.First(name);

    /// <summary>The next field of the same name, or -1.</summary>
    public int Next(int field) => byName.Next(field);

    /// <summary>Whether the field has a value other than white space.</summary>
    public bool HasValue(int field) => hasValue[field];

    /// <summary>The field's value; empty when it has none.</summary>
    public string Value(int field) => fields[field].Value ?? string.Empty;
}
