namespace Governance.Store.Risks;

/// <summary>What a risk is about.</summary>
public enum RiskKind
{
    /// <summary>The work itself.</summary>
    Delivery = 0,

    /// <summary>Operating what was delivered.</summary>
    Operational = 1,

    /// <summary>An operational risk that a commitment of sales brings.</summary>
    SalesCommitment = 2,

    /// <summary>Money.</summary>
    Financial = 3,

    /// <summary>Law, regulation, contracts.</summary>
    Compliance = 4,

    /// <summary>Suppliers and partners.</summary>
    Supplier = 5,
}
