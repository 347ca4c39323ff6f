using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Delegations that end by themselves, because of what became of one of their two. What was answered under them stands.</summary>
internal static class DelegationEnds
{
    /// <summary>Of somebody who leaves: what they gave, and what was given to them.</summary>
    public static IEnumerable<StreamEvent> OfLeaver(string personId, string by, string reason, IDecisionView view) =>
        view.Mentioning(personId)
            .Where(stream => IsDelegation(stream)
                && view.Find<DelegationState>(stream) is { } delegation
                && (delegation.PrincipalId == personId || delegation.DelegateId == personId)
                && Lasts(delegation, view))
            .Order(StringComparer.Ordinal)
            .Select(stream => new StreamEvent(stream, new DelegationRevoked { By = by, Reason = reason }));

    /// <summary>INVARIANT: nobody delegates to themselves. One whose two are one human from now on ends.</summary>
    public static IEnumerable<StreamEvent> OfMerged(string stream, PersonsMerged merged, string by, IDecisionView view)
    {
        if (IsDelegation(stream) && view.Find<DelegationState>(stream) is { } delegation && Lasts(delegation, view)
            && (delegation.PrincipalId, delegation.DelegateId) is var (principal, other)
            && (principal == merged.From ? merged.Into : principal) == (other == merged.From ? merged.Into : other))
        {
            yield return new StreamEvent(stream, new DelegationRevoked { By = by, Reason = "The principal and the delegate are one person." });
        }
    }

    private static bool IsDelegation(string stream) => StreamName.Split(stream).Kind == DelegationStreams.Name;

    private static bool Lasts(DelegationState delegation, IDecisionView view) =>
        DelegationRules.StandingAt(delegation, view.Now) is not (DelegationStanding.Revoked or DelegationStanding.Expired);
}
