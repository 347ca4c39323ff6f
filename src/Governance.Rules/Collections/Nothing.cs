namespace Governance.Rules.Collections;

/// <summary>Nothing is noted: a <see cref="TermIndex{T}"/> that is only asked where a term stands.</summary>
internal readonly struct Nothing
{
}
