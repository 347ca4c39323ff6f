namespace Governance.Rules.Collections;

/// <summary>One place of a <see cref="TermIndex"/>.</summary>
internal struct TermEntry
{
    /// <summary>The term that stands there.</summary>
    public Term Term;

    /// <summary>The first place of the same term.</summary>
    public int First;

    /// <summary>The next place of the same term, or -1.</summary>
    public int Next;
}
