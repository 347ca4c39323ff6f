namespace Governance.Store.Risks;

/// <summary>Why a risk was escalated.</summary>
public enum RiskEscalationCause
{
    /// <summary>Its response was not done when it was due.</summary>
    OverDue = 0,

    /// <summary>Its score is above what its owner may accept, and nobody who may has accepted it.</summary>
    AboveOwner = 1,
}
