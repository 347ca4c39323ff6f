namespace Governance.Store.Portfolio;

/// <summary>Levels of the hierarchy under an organization, from the top. A node's parent is exactly one level up.</summary>
public enum NodeKind
{
    Portfolio = 1,
    Program = 2,
    Project = 3,
    MeasurePackage = 4,
}
