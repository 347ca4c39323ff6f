namespace Governance.Store.Breaches;

/// <summary>The life of a finding.</summary>
public enum BreachState
{
    /// <summary>Found, and nobody has dealt with it.</summary>
    Open = 0,

    /// <summary>The host shows again what the store knows; nobody has said why it happened.</summary>
    PutBack = 1,

    /// <summary>Somebody who holds a role on the measure said why.</summary>
    Explained = 2,

    /// <summary>An administrator took note of it and closed it.</summary>
    Accepted = 3,
}
