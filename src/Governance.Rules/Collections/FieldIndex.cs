using System.Collections.Generic;

namespace Governance.Rules.Collections;

/// <summary>The fields by name, and which have a value.</summary>
internal sealed class FieldIndex
{
    private readonly TermIndex byName;
    private readonly string[] values;
    private readonly bool[] hasValue;

    public FieldIndex(IReadOnlyList<IField> fields)
    {
        var names = new string[fields.Count];
        values = new string[names.Length];
        hasValue = new bool[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = fields[i].Name;
            values[i] = fields[i].Value ?? string.Empty;
            hasValue[i] = !string.IsNullOrWhiteSpace(values[i]);
        }

        byName = TermIndex.Of(ItemList<string>.Of(names), static name => name);
    }

    /// <summary>The first field of the name, or -1.</summary>
    public int First(in Term name) => byName.First(name);

    /// <summary>The next field of the same name, or -1.</summary>
    public int Next(int field) => byName.Next(field);

    /// <summary>Whether the field has a value other than white space.</summary>
    public bool HasValue(int field) => hasValue[field];

    /// <summary>The field's value; empty when it has none.</summary>
    public string Value(int field) => values[field];
}
