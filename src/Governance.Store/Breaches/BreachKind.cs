namespace Governance.Store.Breaches;

/// <summary>What kind of thing was found. Ledgers hold the names.</summary>
public enum BreachKind
{
    /// <summary>A governed column of a measure, or the app's field of a mapped issue, was changed in its host, and not by the store.</summary>
    GateChangedInHost = 0,

    /// <summary>A work item was completed while its own criterion was not met.</summary>
    CompletedUnmet = 1,

    /// <summary>The file of captured evidence is another one in its host now.</summary>
    EvidenceReplaced = 2,

    /// <summary>What keeps changes out of a host is not what it was: of the host, not of one measure.</summary>
    PreventionChanged = 3,
}
