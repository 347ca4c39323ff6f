using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Delegations;

/// <summary>Who may answer an approval step in somebody's place at a moment.</summary>
/// <param name="givenBy">The delegations that a person gave; those that are not in force do no harm.</param>
/// <param name="asOf">The moment.</param>
internal sealed class Deputies(Func<string, IEnumerable<DelegationState>> givenBy, DateTimeOffset asOf)
{
    /// <summary>The delegations under which somebody may answer the step for the principal now, one a delegate.</summary>
    public IEnumerable<DelegationState> Of(string principal, string role, MeasureState measure, Rulebook? rulebook, string gate, string? step)
    {
        var apart = rulebook?.FindGate(gate)?.Criteria.OfType<ApprovalsCriterion>()
            .SelectMany(criterion => criterion.Policy.Steps).FirstOrDefault(known => known.Code == step)?.NotHeldWith ?? default;
        return givenBy(principal)
            .Where(one => one.Role == role
                && DelegationRules.StandingAt(one, asOf) == DelegationStanding.Active
                && (one.Measures.IsEmpty || one.Measures.Contains(measure.Id))
                && MayAnswer(one.DelegateId, role, measure, gate, apart))
            .DistinctBy(one => one.DelegateId);
    }

    /// <summary>Names them beside the people of each remedy of a decision as JSON that asks for an answer.</summary>
    public void NameIn(JsonObject decision, MeasureState measure, Rulebook? rulebook, Func<string, string> nameOf)
    {
        var gate = decision["gate"]!.GetValue<string>();
        foreach (var remedy in decision["remedies"]!.AsArray().OfType<JsonObject>())
        {
            if (remedy["action"]!.GetValue<string>() is nameof(RemedyAction.Approve) or nameof(RemedyAction.ChangeAnswer))
            {
                remedy["delegates"] = Shown(remedy, person => Of(person["personId"]!.GetValue<string>(), person["role"]!.GetValue<string>(), measure, rulebook, gate, remedy["subject"]?.GetValue<string>()), nameOf);
            }
        }
    }

    private static JsonArray Shown(JsonObject remedy, Func<JsonNode, IEnumerable<DelegationState>> of, Func<string, string> nameOf) => new(
    [
        .. remedy["persons"]!.AsArray().SelectMany(person => of(person!).Select(one => new JsonObject
        {
            ["personId"] = one.DelegateId,
            ["name"] = nameOf(one.DelegateId),
            ["for"] = new JsonObject { ["id"] = one.PrincipalId, ["name"] = nameOf(one.PrincipalId) },
            ["delegation"] = one.Id,
        })),
    ]);

    // Who holds the role answers for themselves, whom the step keeps apart answers for nobody, and each human has one place.
    private bool MayAnswer(string person, string role, MeasureState measure, string gate, IReadOnlyCollection<string> apart) =>
        !measure.Roles.Exists(held => held.PersonId == person && held.IsHeldAt(asOf) && (held.Role == role || apart.Contains(held.Role, StringComparer.Ordinal)))
        && !measure.Approvals.Exists(given => given.Status == ApprovalStatus.Counted && given.Gate == gate && given.Round == measure.Round
            && (given.PersonId == person || given.PrincipalId == person));
}
