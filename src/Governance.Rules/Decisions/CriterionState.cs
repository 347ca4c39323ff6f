namespace Governance.Rules.Decisions;

/// <summary>What the facts say of a criterion.</summary>
public enum CriterionState
{
    /// <summary>The host does not know the facts that it needs. Refused; a host that sees only part may leave it to the store.</summary>
    Unknown = 0,

    /// <summary>The facts are known and do not meet it.</summary>
    Unmet = 1,

    /// <summary>The facts meet it.</summary>
    Met = 2,
}
