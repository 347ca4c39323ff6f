namespace Governance.Rules.Collections;

/// <summary>Something that has a name and may have a value.</summary>
public interface IField
{
    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value as text; null or white space is no value.</summary>
    public string? Value { get; }
}
