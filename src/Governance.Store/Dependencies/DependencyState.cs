namespace Governance.Store.Dependencies;

/// <summary>What became of a dependency.</summary>
public enum DependencyState
{
    /// <summary>The measure waits for it.</summary>
    Open = 0,

    /// <summary>It came.</summary>
    Fulfilled = 1,

    /// <summary>The measure does without it.</summary>
    Withdrawn = 2,

    /// <summary>The measure that it comes from was ended.</summary>
    Broken = 3,
}
