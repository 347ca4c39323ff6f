using System.Globalization;
using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>Something that a field of the measure must say for a gate to apply. What is not known does not speak against it: then the stricter gate applies.</summary>
public sealed class FieldTest
{
    internal readonly Term FieldTerm;
    private readonly decimal? bound;

    /// <summary>The field looked at.</summary>
    public required string Field { get => FieldTerm.Text; init => FieldTerm = new Term(value); }

    /// <summary>How it is looked at.</summary>
    public required FieldTestKind Kind { get; init; }

    /// <summary>The values, or the one number.</summary>
    public required ItemList<string> Values
    {
        get;
        init
        {
            field = value;
            bound = value.Count == 1 ? NumberOf(value[0]) : null;
        }
    }

    /// <summary>The number that a text is; null when it is none. The same on every machine.</summary>
    internal static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the field has a value, and that says otherwise. INVARIANT: of a field given twice both must, so that the order of the facts has no say.</summary>
    internal bool IsRefuted(in TermIndex<FieldEntry> fields)
    {
        var first = fields.First(FieldTerm);
        for (var i = first; i >= 0; i = fields[i].Next)
        {
            if (!fields[i].Noted.HasValue || Holds(fields[i].Noted.Value))
            {
                return false;
            }
        }

        return first >= 0;
    }

    private bool Holds(string? value) => Kind switch
    {
        FieldTestKind.OneOf => IsListed(value),
        FieldTestKind.AtLeast => NumberOf(value) is not { } number || bound is not { } least || number >= least,
        FieldTestKind.AtMost => NumberOf(value) is not { } number || bound is not { } most || number <= most,
        _ => true,
    };

    private bool IsListed(string? value)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] == value)
            {
                return true;
            }
        }

        return false;
    }
}
