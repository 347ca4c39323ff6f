using System;
using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// A waiver of the criterion holds now: asked for by one person, granted by another with one of the roles, for at most a year,
/// not withdrawn. Approvals are never waived, and so is no segregation of duties.
/// </summary>
internal static class WaiverMustCover
{
    private const long LongestTicks = 365 * TimeSpan.TicksPerDay;

    public static bool Holds(Criterion criterion, GateFacts facts)
    {
        if (!IsAllowed(criterion) || !IsKnown(facts))
        {
            return false;
        }

        for (var i = 0; i < facts.Waivers.Count; i++)
        {
            var waiver = facts.Waivers[i];
            if (waiver.CriterionCode == criterion.Code && waiver.GateCode == facts.GateCode && Counts(waiver, criterion, facts.AsOfTicks))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the criterion may be waived at all.</summary>
    public static bool IsAllowed(Criterion criterion) => criterion.WaivableBy.Count != 0 && criterion is not ApprovalsCriterion;

    /// <summary>Whether the host can say which waivers there are.</summary>
    public static bool IsKnown(GateFacts facts) => (facts.Known & FactSources.Waivers) != FactSources.None;

    private static bool Counts(WaiverFact waiver, Criterion criterion, long asOf)
    {
        var from = waiver.GrantedAt.UtcTicks;
        var until = waiver.ExpiresAt.UtcTicks;
        return !waiver.Revoked
            && from <= asOf && asOf < until && until - from <= LongestTicks
            && waiver.AskedBy.Length != 0 && waiver.GrantedBy.Length != 0 && waiver.AskedBy != waiver.GrantedBy
            && Roles.Overlap(criterion.WaivableBy, waiver.GrantedByRoles);
    }
}
