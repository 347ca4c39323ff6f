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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasValid(EvidenceCriterion criterion, GateFacts facts)
    {
        ref readonly var items = ref facts.EvidenceIndex;
        ref readonly var item = ref items.Find(criterion.KindTerm);

        // INVARIANT: where there is none of the kind, of the entry that stands for it nothing is noted: it was not captured.
        while (FaultOf(item.Noted, criterion, facts.AsOfTicks) is not null)
        {
            if (item.Next < 0)
            {
                return false;
            }

            item = ref items[item.Next];
        }

        return true;
    }

    /// <summary>Of several faulty items the one that is nearest to counting gives the reason. Asked only when none counts.</summary>
    private static string NearestFault(EvidenceCriterion criterion, GateFacts facts)
    {
        var nearest = ReasonCodes.EvidenceMissing;
        ref readonly var items = ref facts.EvidenceIndex;
        for (var i = items.First(criterion.KindTerm); i >= 0; i = items[i].Next)
        {
            var fault = FaultOf(items[i].Noted, criterion, facts.AsOfTicks);
            nearest = Rank(fault) > Rank(nearest) ? fault! : nearest;
        }

        return nearest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string? FaultOf(in EvidenceEntry item, EvidenceCriterion criterion, long asOf) =>
        item.Status != EvidenceStatus.Captured ? FaultOf(item.Status)
        : !item.HasContent ? ReasonCodes.EvidenceNotCaptured
        : item.From > asOf ? ReasonCodes.EvidenceNotYetValid
        : item.Until <= asOf || asOf - item.Collected > criterion.MaxAgeTicks ? ReasonCodes.EvidenceExpired
        : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string FaultOf(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Requested => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Refused => ReasonCodes.EvidenceRefused,
        _ => ReasonCodes.EvidenceRevoked,
    };

    private static int Rank(string? fault) => fault switch
    {
        ReasonCodes.EvidenceNotCaptured => 5,
        ReasonCodes.EvidenceNotYetValid => 4,
        ReasonCodes.EvidenceExpired => 3,
        ReasonCodes.EvidenceRefused => 2,
        ReasonCodes.EvidenceRevoked => 1,
        _ => 0,
    };
}
