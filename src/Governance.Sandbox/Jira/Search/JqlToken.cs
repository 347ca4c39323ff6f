namespace Governance.Sandbox.Jira.Search;

/// <summary>A word, a quoted text or an operator of a query.</summary>
internal readonly record struct JqlToken(string Text, bool IsQuoted)
{
    public bool Is(string keyword) => !IsQuoted && string.Equals(Text, keyword, System.StringComparison.OrdinalIgnoreCase);
}
