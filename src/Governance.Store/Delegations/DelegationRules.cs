using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Delegations;

/// <summary>When a delegation holds, and for what. One rule for the list and for the answers that are given under it.</summary>
internal static class DelegationRules
{
    public static DelegationStanding StandingAt(DelegationState delegation, DateTimeOffset now) =>
        delegation.RevokedAt is not null ? DelegationStanding.Revoked
        : now >= delegation.Until ? DelegationStanding.Expired
        : delegation.AcceptedAt is null ? DelegationStanding.Offered
        : now < delegation.From ? DelegationStanding.Future
        : DelegationStanding.Active;

    /// <summary>The same, with one that serves nothing told apart from one under which the delegate can answer.</summary>
    public static DelegationStanding StandingAt(DelegationState delegation, IEnumerable<MeasureState> measuresOfPrincipal, DateTimeOffset now) =>
        StandingAt(delegation, now) is var standing && standing == DelegationStanding.Active && !measuresOfPrincipal.Any(measure => Serves(delegation, measure, now))
            ? DelegationStanding.Idle
            : standing;

    /// <summary>Whether the principal holds the role on the measure, so that there is something to answer for them.</summary>
    public static bool Serves(DelegationState delegation, MeasureState measure, DateTimeOffset now) =>
        (delegation.Measures.IsEmpty || delegation.Measures.Contains(measure.Id))
        && MeasureRights.Ended(measure) is null
        && measure.Roles.Exists(held => held.PersonId == delegation.PrincipalId && held.Role == delegation.Role && held.IsHeldAt(now));

    /// <summary>Why it serves nothing.</summary>
    public static string IdleReason(DelegationState delegation, string principal) => delegation.Measures.IsEmpty
        ? $"{principal} holds the role {delegation.Role} on no measure that goes on, so that nobody can answer under it."
        : $"{principal} holds the role {delegation.Role} on none of its measures that goes on, so that nobody can answer under it.";

    /// <summary>Why the person cannot answer the step of the measure under it now; null when they can.</summary>
    public static Problem? Fault(DelegationState delegation, string delegateId, ApprovalStep step, MeasureContext measure)
    {
        if (delegation.DelegateId != delegateId)
        {
            return DelegationErrors.NotYours();
        }

        var standing = StandingAt(delegation, measure.View.Now);
        if (standing != DelegationStanding.Active)
        {
            return DelegationErrors.NotInForce(standing);
        }

        if (delegation.Role != step.Role || (!delegation.Measures.IsEmpty && !delegation.Measures.Contains(measure.State.Id)))
        {
            return DelegationErrors.OutOfScope(delegation.Role, step.Role);
        }

        // INVARIANT: whoever holds the role answers for themselves, or one human would stand for two holders.
        return measure.Holds(delegateId, step.Role) ? DelegationErrors.HoldsRole(measure.NameOf(delegateId), step.Role) : null;
    }

    /// <summary>What an answer under it keeps of it. It holds from when it was accepted, at the earliest.</summary>
    public static ApprovalDelegation Used(DelegationState delegation) =>
        new(delegation.Id, delegation.Role, delegation.AcceptedAt > delegation.From ? delegation.AcceptedAt.Value : delegation.From, delegation.Until);

    /// <summary>The delegation as a fact, for the answer that is about to be given.</summary>
    public static DelegationFact Fact(DelegationState delegation)
    {
        var used = Used(delegation);
        return new DelegationFact { PrincipalId = delegation.PrincipalId, DelegateId = delegation.DelegateId, Role = used.Role, From = used.From, Until = used.Until };
    }
}
