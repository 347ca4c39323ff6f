namespace Governance.Rules.Rulebooks;

/// <summary>How far a measure has come; only a decision in the ledger moves it, one step at a time.</summary>
public enum DegreeOfImplementation
{
    /// <summary>Created.</summary>
    Defined = 0,

    /// <summary>Scoped.</summary>
    Identified = 1,

    /// <summary>Planned.</summary>
    Detailed = 2,

    /// <summary>Approved.</summary>
    Decided = 3,

    /// <summary>Implemented.</summary>
    Implemented = 4,

    /// <summary>Formally closed, with the value confirmed.</summary>
    Closed = 5,
}
