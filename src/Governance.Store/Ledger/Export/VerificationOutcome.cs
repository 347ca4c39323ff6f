namespace Governance.Store.Ledger.Export;

/// <summary>What the verifier found; the numbers are the exit codes of <c>governance verify</c>.</summary>
public enum VerificationOutcome
{
    /// <summary>Every entry stands as it was signed.</summary>
    Verified = 0,

    /// <summary>Something was changed; the report names it.</summary>
    Altered = 1,

    /// <summary>This is no export, or no verifier key.</summary>
    Unusable = 2,
}
