namespace Governance.Store.Capacity;

/// <summary>Who offers hours of a skill.</summary>
public enum ResourceKind
{
    /// <summary>One person whom the store knows.</summary>
    Person = 0,

    /// <summary>A team.</summary>
    Team = 1,
}
