using System;
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
        for (var i = 0; i < facts.Evidence.Count; i++)
        {
            if (facts.Evidence[i].Kind != criterion.Kind)
            {
                continue;
            }

            var fault = FaultOf(facts.Evidence[i], criterion, facts.AsOf);
            if (fault is null)
            {
                return;
            }

            nearest = Rank(fault) > Rank(nearest) ? fault : nearest;
        }

        findings.Refuse(criterion, nearest, criterion.Kind);
        findings.Propose(new Remedy
        {
            Action = RemedyAction.UploadEvidence,
            CriterionCode = criterion.Code,
            Subject = criterion.Kind,
            Roles = criterion.SuppliedBy,
            Persons = People.HoldingOneOf(criterion.SuppliedBy, facts),
        });
    }

    private static string? FaultOf(EvidenceFact item, EvidenceCriterion criterion, DateTimeOffset asOf) => item.Status switch
    {
        EvidenceStatus.Requested => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Refused => ReasonCodes.EvidenceRefused,
        EvidenceStatus.Captured when item.Sha256.Length == 0 => ReasonCodes.EvidenceNotCaptured,
        EvidenceStatus.Captured when item.ValidFrom > asOf || item.CollectedAt > asOf => ReasonCodes.EvidenceNotYetValid,
        EvidenceStatus.Captured when item.ValidUntil <= asOf || IsTooOld(item, criterion, asOf) => ReasonCodes.EvidenceExpired,
        EvidenceStatus.Captured => null,
        _ => ReasonCodes.EvidenceRevoked,
    };

    private static bool IsTooOld(EvidenceFact item, EvidenceCriterion criterion, DateTimeOffset asOf)
    {
        var age = asOf.UtcTicks - item.CollectedAt.UtcTicks;
        var wholeDays = age / TimeSpan.TicksPerDay;
        return criterion.MaxAgeDays != 0
            && (wholeDays > criterion.MaxAgeDays || (wholeDays == criterion.MaxAgeDays && age % TimeSpan.TicksPerDay > 0));
    }

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
