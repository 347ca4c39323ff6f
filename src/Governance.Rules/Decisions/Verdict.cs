namespace Governance.Rules.Decisions;

/// <summary>The answer. The default value is a refusal.</summary>
public enum Verdict
{
    /// <summary>No.</summary>
    Refused = 0,

    /// <summary>Yes.</summary>
    Allowed = 1,
}
