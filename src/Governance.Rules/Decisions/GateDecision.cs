using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Decisions;

/// <summary>The evaluator's answer. The default value is a refusal without reasons. Costs no allocation when allowed.</summary>
public readonly struct GateDecision
{
    private readonly GateFacts? facts;
    private readonly RemedySource? remedies;

    /// <param name="facts">The facts decided on.</param>
    /// <param name="reasons">Why not.</param>
    /// <param name="remedies">Who finds what would open it; null exactly when allowed.</param>
    internal GateDecision(GateFacts facts, ItemList<Reason> reasons, RemedySource? remedies)
    {
        this.facts = facts;
        this.remedies = remedies;
        Reasons = reasons;
    }

    /// <summary>Yes or no.</summary>
    public Verdict Verdict => IsAllowed ? Verdict.Allowed : Verdict.Refused;

    /// <summary>The outcome asked for when the gate allows it, otherwise None; a question about one criterion decides no outcome.</summary>
    public GateOutcome Outcome => IsAllowed && facts!.CriterionCode is null ? facts.RequestedOutcome : GateOutcome.None;

    /// <summary>The gate asked about.</summary>
    public string? GateCode => facts?.GateCode;

    /// <summary>The criterion asked about, or null for the whole gate.</summary>
    public string? CriterionCode => facts?.CriterionCode;

    /// <summary>The rulebook decided by.</summary>
    public string? RulebookDigest => facts?.RulebookDigest;

    /// <summary>The facts decided on.</summary>
    public string? FactsDigest => facts?.FactsDigest;

    /// <summary>Why not, in the order of the rulebook; empty exactly when allowed.</summary>
    public ItemList<Reason> Reasons { get; }

    /// <summary>The smallest set of actions that would open it, in the order of the reasons. Worked out each time that it is asked for.</summary>
    public ItemList<Remedy> Remedies => remedies is null ? default : remedies.Find();

    /// <summary>Whether the verdict is Allowed.</summary>
    public bool IsAllowed => facts is not null && remedies is null;

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
