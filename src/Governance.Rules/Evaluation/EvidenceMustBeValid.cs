using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(EvidenceCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Evidence) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
        }
        else if (!HasValid(criterion, facts))
        {
            Refuse(criterion, facts, ref findings);
        }
    }

    /// <summary>Apart, so that what is seldom needed takes no room where it is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(EvidenceCriterion criterion, GateFacts facts, ref Findings findings)
    {
        findings.Refuse(criterion, NearestFault(criterion, facts), criterion.Kind);
        findings.Propose(RemedyAction.UploadEvidence, criterion, criterion.Kind, facts);
    }

    /// <summary>INVARIANT: where there is none of the kind, of the entry that stands for it nothing is noted: its validity has ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasValid(EvidenceCriterion criterion, GateFacts facts) =>
        IsValid(facts.EvidenceIndex.Find(criterion.KindTerm).Noted, criterion, facts.AsOfTicks) || HasFurtherValid(criterion, facts);

    /// <summary>Whether one counts that is not the first of its kind. Apart, so that what is seldom needed takes no room where it is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasFurtherValid(EvidenceCriterion criterion, GateFacts facts)
    {
        ref readonly var items = ref facts.EvidenceIndex;
        for (var i = items.Find(criterion.KindTerm).Next; i >= 0; i = items[i].Next)
        {
            if (IsValid(items[i].Noted, criterion, facts.AsOfTicks))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was not captured is never valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsValid(in EvidenceEntry item, EvidenceCriterion criterion, long asOf) =>
        item.From <= asOf && item.Until > asOf && asOf - item.Collected <= criterion.MaxAgeTicks;

    /// <summary>Of several faulty items the one that is nearest to counting gives the reason. Asked only when none counts.</summary>
    private static string NearestFault(EvidenceCriterion criterion, GateFacts facts)
    {
        var nearest = ReasonCodes.EvidenceMissing;
        ref readonly var items = ref facts.EvidenceIndex;
        for (var i = items.First(criterion.KindTerm); i >= 0; i = items[i].Next)
        {
            var fault = FaultOf(items[i].Noted, facts.AsOfTicks);
            nearest = Rank(fault) > Rank(nearest) ? fault : nearest;
        }

        return nearest;
    }

    /// <summary>Why an item that is not valid does not count.</summary>
    private static string FaultOf(in EvidenceEntry item, long asOf) => item.Status switch
    {
        EvidenceStatus.Captured when !item.HasContent => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Captured => item.From > asOf ? ReasonCodes.EvidenceNotYetValid : ReasonCodes.EvidenceExpired,
        EvidenceStatus.Requested => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Refused => ReasonCodes.EvidenceRefused,
        _ => ReasonCodes.EvidenceRevoked,
    };

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
