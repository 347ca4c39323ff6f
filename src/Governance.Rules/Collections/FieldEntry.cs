namespace Governance.Rules.Collections;

/// <summary>One field of a <see cref="FieldIndex"/>: what a judgement reads, side by side.</summary>
internal struct FieldEntry
{
    /// <summary>Whether the field has a value other than white space.</summary>
    public bool HasValue;

    /// <summary>The next field of the same name, or -1.</summary>
    public int Next;
}
