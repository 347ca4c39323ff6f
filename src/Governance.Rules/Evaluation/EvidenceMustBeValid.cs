using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// There is one evidence item of the kind that the store has captured, that nobody revoked, and that is valid and fresh
/// at the time of the question. Validity is half open: the last instant counts no more.
/// </summary>
internal static class EvidenceMustBeValid
{
    public static void Check(EvidenceCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Evidence) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        var nearest = ReasonCodes.EvidenceMissing;
        for (var i = facts.EvidenceIndex.First(criterion.KindTerm); i >= 0; i = facts.EvidenceIndex.Next(i))
        {
            var fault = FaultOf(facts.EvidenceIndex[i], criterion, facts.AsOfTicks);
            if (fault is null)
            {
                return;
            }

            nearest = Rank(fault) > Rank(nearest) ? fault : nearest;
        }

        findings.Refuse(criterion, nearest, criterion.Kind);
        findings.Propose(RemedyAction.UploadEvidence, criterion, criterion.Kind, facts);
    }

    private static string? FaultOf(in EvidenceEntry item, EvidenceCriterion criterion, long asOf) => item.Status switch
    {
        EvidenceStatus.Requested => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Refused => ReasonCodes.EvidenceRefused,
        EvidenceStatus.Captured when !item.HasContent => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Captured when item.From > asOf || item.Collected > asOf => ReasonCodes.EvidenceNotYetValid,
        EvidenceStatus.Captured when item.Until <= asOf || asOf - item.Collected > criterion.MaxAgeTicks => ReasonCodes.EvidenceExpired,
        EvidenceStatus.Captured => null,
        _ => ReasonCodes.EvidenceRevoked,
    };

    /// <summary>Of several faulty items the one that is nearest to counting gives the reason.</summary>
    private static int Rank(string fault) => fault switch
    {
        ReasonCodes.EvidenceNotCaptured => 5,
        ReasonCodes.EvidenceNotYetValid => 4,
        ReasonCodes.EvidenceExpired => 3,
        ReasonCodes.EvidenceRefused => 2,
        ReasonCodes.EvidenceRevoked => 1,
        _ => 0,
    };
}
