namespace Governance.Rules.Collections;

/// <summary>One place of a <see cref="TermIndex{T}"/>: all that a judgement reads of it, side by side.</summary>
/// <typeparam name="T">What is noted of it.</typeparam>
internal struct TermEntry<T>
    where T : struct
{
    /// <summary>The term that stands there.</summary>
    public Term Term;

    /// <summary>The first place of the same term; -1 in the entry that stands for none.</summary>
    public int First;

    /// <summary>The next place of the same term, or -1.</summary>
    public int Next;

    /// <summary>What is noted of the item; the default value in the entry that stands for none.</summary>
    public T Noted;
}
