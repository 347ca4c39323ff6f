using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Delegations;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Approvals that somebody may answer for somebody else wait for both of them.</summary>
internal sealed class DelegatedWaits(IEnumerable<DelegationState> delegations, Func<string, MeasureState?> measureOf, Func<string, Rulebook?> rulebookOf, Func<string, string> nameOf, DateTimeOffset asOf)
{
    private readonly ILookup<(string Principal, string Role), DelegationState> given = delegations
        .Where(one => DelegationRules.StandingAt(one, asOf) == DelegationStanding.Active)
        .ToLookup(one => (one.PrincipalId, one.Role));

    /// <summary>What waits, each approval followed by the same one for those who may give it under a delegation.</summary>
    public IEnumerable<Waiting> Of(IEnumerable<Waiting> items) => given.Count == 0 ? items : items.SelectMany(item => Delegated(item).Prepend(item));

    private IEnumerable<Waiting> Delegated(Waiting item)
    {
        if (item is not { PersonId: { } principal, Role: { } role } || item.Shown["kind"]!.GetValue<string>() != nameof(WaitingKind.Approval)
            || item.Shown["measureId"]?.GetValue<string>() is not { } id)
        {
            yield break;
        }

        foreach (var one in given[(principal, role)].Where(one => one.Measures.IsEmpty || one.Measures.Contains(id)))
        {
            if (measureOf(id) is { } measure && MayAnswer(one.DelegateId, measure, item.Shown["step"]?.GetValue<string>(), role))
            {
                var shown = (JsonObject)item.Shown.DeepClone();
                shown["text"] = $"For {nameOf(principal)}: {item.Shown["text"]!.GetValue<string>()}";
                shown["delegation"] = one.Id;
                shown["for"] = new JsonObject { ["id"] = principal, ["name"] = nameOf(principal) };
                yield return Waiting.For(one.DelegateId, nameOf(one.DelegateId), role, item.Since, shown);
            }
        }
    }

    // Who holds the role answers for themselves, whom the step keeps apart answers for nobody, and each human has one place.
    private bool MayAnswer(string person, MeasureState measure, string? step, string role)
    {
        var apart = rulebookOf(measure.RulebookDigest)?.FindGate(measure.NextGate ?? string.Empty)?.Criteria.OfType<ApprovalsCriterion>()
            .SelectMany(criterion => criterion.Policy.Steps).FirstOrDefault(known => known.Code == step)?.NotHeldWith ?? default;
        return !measure.Roles.Exists(held => held.PersonId == person && held.IsHeldAt(asOf) && (held.Role == role || apart.Contains(held.Role, StringComparer.Ordinal)))
            && !measure.Approvals.Exists(given => given.Status == ApprovalStatus.Counted && given.Gate == measure.NextGate && given.Round == measure.Round
                && (given.PersonId == person || given.PrincipalId == person));
    }
}
