using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The register is kept, nothing in it is open and, where a review is asked for, somebody with one of the roles reviewed it within
/// the age. A change of a register ends its review, so whoever closes something open needs a review afterwards.
/// </summary>
internal static class RegisterMustBeClear
{
    public static void Check(RegisterCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Registers) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        var first = facts.RegisterIndex.First(criterion.RegisterTerm);

        // INVARIANT: a register given twice is clear only if both are, so that the order of the facts has no say.
        for (var i = first; i >= 0; i = facts.RegisterIndex[i].Next)
        {
            Check(criterion, facts.Registers[i], facts, ref findings);
        }

        if (first < 0)
        {
            findings.Refuse(criterion, ReasonCodes.RegisterUnknown, criterion.Register, CriterionState.Unknown);
            findings.Propose(RemedyAction.AskStore, criterion, criterion.Register, facts);
        }
    }

    private static void Check(RegisterCriterion criterion, RegisterFact register, GateFacts facts, ref Findings findings)
    {
        for (var i = 0; i < register.Open.Count; i++)
        {
            findings.Refuse(criterion, ReasonCodes.RegisterOpen, register.Open[i]);
            findings.Propose(RemedyAction.CloseEntry, criterion, register.Open[i], facts);
        }

        if (!criterion.AsksForReview)
        {
            return;
        }

        var fault = FaultOf(criterion, register, facts.AsOfTicks);
        if (fault is not null)
        {
            findings.Refuse(criterion, fault, criterion.Register);
        }

        if ((fault is not null || register.Open.Count != 0) && findings.Proposes)
        {
            ProposeReview(criterion, facts, ref findings);
        }
    }

    private static string? FaultOf(RegisterCriterion criterion, RegisterFact register, long asOf)
    {
        if (register.ReviewedAt is not { } reviewedAt || reviewedAt.UtcTicks > asOf)
        {
            return ReasonCodes.RegisterNotReviewed;
        }

        if (criterion.ReviewedBy.Count != 0 && !Roles.Overlap(criterion.ReviewedBy, register.ReviewedByRoles))
        {
            return ReasonCodes.RegisterReviewNotTheirs;
        }

        return asOf - reviewedAt.UtcTicks > criterion.MaxAgeTicks ? ReasonCodes.RegisterReviewExpired : null;
    }

    private static void ProposeReview(RegisterCriterion criterion, GateFacts facts, ref Findings findings)
    {
        var roles = criterion.ReviewedBy.Count != 0 ? criterion.ReviewedBy : criterion.SuppliedBy;
        findings.Propose(new Remedy
        {
            Action = RemedyAction.ReviewRegister,
            CriterionCode = criterion.Code,
            Subject = criterion.Register,
            Roles = roles,
            Persons = People.HoldingOneOf(roles, facts),
        });
    }
}
