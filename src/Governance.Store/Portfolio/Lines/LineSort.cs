namespace Governance.Store.Portfolio.Lines;

/// <summary>Orders of a list of measures; within each, equal ones by id.</summary>
internal enum LineSort
{
    /// <summary>By id.</summary>
    Id = 0,

    /// <summary>Potential Red, then Yellow, then Implementation Red, then Yellow, then the others, killed ones last; in each most value at risk first.</summary>
    Worst = 1,

    /// <summary>By name, whatever the case.</summary>
    Name = 2,

    /// <summary>By the next gate, G2 before G10, none last; in each by name.</summary>
    Gate = 3,

    /// <summary>Most value at risk first.</summary>
    Risk = 4,
}
