using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>The rulebook at hand is the one that the measure is bound to, by digest.</summary>
internal static class RulebookMustBeTheMeasures
{
    public static void Check(Rulebook rulebook, GateFacts facts, ref Findings findings)
    {
        if (rulebook.Digest.Length != 0 && rulebook.Digest == facts.RulebookDigest)
        {
            return;
        }

        findings.Refuse(ReasonCodes.RulebookStale, rulebook.Code);
        if (findings.Proposes)
        {
            findings.Propose(new Remedy { Action = RemedyAction.RenewRulebook, Subject = rulebook.Code });
        }
    }
}
