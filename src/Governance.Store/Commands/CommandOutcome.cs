namespace Governance.Store.Commands;

/// <summary>How a command ended.</summary>
public enum CommandOutcome
{
    /// <summary>It was carried out, now or when it first came.</summary>
    Done = 0,

    /// <summary>Its content cannot be used (400). Nothing was stored.</summary>
    Invalid = 1,

    /// <summary>The caller may not do this (403). Nothing was stored.</summary>
    Forbidden = 2,

    /// <summary>It names something that does not exist (404). Nothing was stored.</summary>
    NotFound = 3,

    /// <summary>It was understood and denied (409).</summary>
    Refused = 4,
}
