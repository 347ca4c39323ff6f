using System.Collections.Generic;

namespace Governance.Rules.Collections;

/// <summary>The fields by name, and which have a value.</summary>
internal sealed class FieldIndex
{
    private readonly TermIndex byName;
    private readonly FieldEntry[] entries;
    private readonly string?[] values;

    public FieldIndex(IReadOnlyList<IField> fields)
    {
        var names = new string[fields.Count];
        values = new string?[names.Length];
        entries = new FieldEntry[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = fields[i].Name;
            values[i] = fields[i].Value;
            entries[i].HasValue = !string.IsNullOrWhiteSpace(values[i]);
        }

        byName = TermIndex.Of(ItemList<string>.Of(names), static name => name);
        for (var i = 0; i < names.Length; i++)
        {
            entries[i].Next = byName.Next(i);
        }
    }

    /// <summary>The field at the place.</summary>
    public ref readonly FieldEntry this[int field] => ref entries[field];

    /// <summary>The first field of the name, or -1.</summary>
    public int First(in Term name) => byName.First(name);

    /// <summary>The field's value; null or white space when it has none.</summary>
    public string? Value(int field) => values[field];
}
