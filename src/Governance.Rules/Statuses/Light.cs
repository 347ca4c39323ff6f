namespace Governance.Rules.Statuses;

/// <summary>A status as people see it. The numbers are those of <c>gov_light</c>, from nothing known to worst.</summary>
public enum Light
{
    /// <summary>There is nothing to judge.</summary>
    NotSet = 0,

    /// <summary>On target.</summary>
    Green = 1,

    /// <summary>In danger.</summary>
    Yellow = 2,

    /// <summary>Missed.</summary>
    Red = 3,
}
