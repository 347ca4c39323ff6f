using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Decisions;

/// <summary>The evaluator's answer. The default value is a refusal without reasons. Costs no allocation when allowed.</summary>
public readonly struct GateDecision
{
    private readonly RemedySource? remedies;

    internal GateDecision(GateFacts facts, ItemList<Reason> reasons, RemedySource? remedies)
    {
        this.remedies = remedies;
        Verdict = reasons.Count == 0 ? Verdict.Allowed : Verdict.Refused;
        Outcome = reasons.Count == 0 && facts.CriterionCode is null ? facts.RequestedOutcome : GateOutcome.None;
        GateCode = facts.GateCode;
        CriterionCode = facts.CriterionCode;
        RulebookDigest = facts.RulebookDigest;
        FactsDigest = facts.FactsDigest;
        Reasons = reasons;
    }

    /// <summary>Yes or no.</summary>
    public Verdict Verdict { get; }

    /// <summary>The outcome asked for when the gate allows it, otherwise None; a question about one criterion decides no outcome.</summary>
    public GateOutcome Outcome { get; }

    /// <summary>The gate asked about.</summary>
    public string? GateCode { get; }

    /// <summary>The criterion asked about, or null for the whole gate.</summary>
    public string? CriterionCode { get; }

    /// <summary>The rulebook decided by.</summary>
    public string? RulebookDigest { get; }

    /// <summary>The facts decided on.</summary>
    public string? FactsDigest { get; }

    /// <summary>Why not, in the order of the rulebook; empty exactly when allowed.</summary>
    public ItemList<Reason> Reasons { get; }

    /// <summary>The smallest set of actions that would open it, in the order of the reasons. Worked out each time that it is asked for.</summary>
    public ItemList<Remedy> Remedies => remedies is null ? default : remedies.Find();

    /// <summary>Whether the verdict is Allowed.</summary>
    public bool IsAllowed => Verdict == Verdict.Allowed;

    /// <summary>Whether some reason is Unmet: a host that sees only part of the facts refuses early on these only.</summary>
    public bool IsRefusedOnKnownFacts
    {
        get
        {
            foreach (var reason in Reasons)
            {
                if (reason.State == CriterionState.Unmet)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
