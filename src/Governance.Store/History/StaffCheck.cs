using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Checking;

namespace Governance.Store.History;

/// <summary>Whether the people that a tenant has can fill the steps of a rulebook: now, and when one of them leaves.</summary>
internal sealed class StaffCheck(IReadOnlyList<MeasureState> measures, Func<string, string> codeOf, Func<string, string> nameOf)
{
    private const int MostNamed = 5;
    private readonly List<MeasureState> living = [.. measures.Where(measure => measure.Status is MeasureStatus.Active or MeasureStatus.OnHold)];

    public IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        foreach (var gate in rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria.OfType<ApprovalsCriterion>())
            {
                var line = places.LineOf(gate.Code, criterion.Code);
                foreach (var finding in OfTenant(gate, criterion.Policy, line).Concat(OfMeasures(rulebook, gate, criterion.Policy, line)))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>Whoever may answer the step on some measure counts as able.</summary>
    private IEnumerable<CheckFinding> OfTenant(GateDefinition gate, ApprovalPolicy policy, int line)
    {
        if (living.Count == 0)
        {
            yield break;
        }

        var steps = Places(policy.Steps, living);
        if (!ApproverMatching.Fills(steps))
        {
            var always = ApproverMatching.Fills(Places(policy.Steps.Where(step => step.FromAmount is null), living));
            yield return new CheckFinding(
                "Check.QuorumImpossible",
                line,
                $"{(always ? "With the amounts at which every step is asked for nobody" : "Nobody")} can open gate {gate.Code}: there are not enough different people who hold the roles {Roles(policy)} and may answer.",
                "Lower a quorum, or give the roles to more people.");
            yield break;
        }

        var needed = steps.SelectMany(step => step.Able).Distinct(StringComparer.Ordinal).Where(person => !ApproverMatching.Fills(steps, person)).Select(nameOf).Order(StringComparer.Ordinal).ToList();
        if (needed.Count != 0)
        {
            yield return new CheckFinding(
                "Check.LeaverBreaksQuorum", line, $"Gate {gate.Code} cannot be opened any more when one of these leaves: {Some(needed)}.", "Give the role to one more person, or lower the quorum.");
        }
    }

    private IEnumerable<CheckFinding> OfMeasures(Rulebook rulebook, GateDefinition gate, ApprovalPolicy policy, int line)
    {
        var stuck = living
            .Where(measure => codeOf(measure.RulebookDigest) == rulebook.Code && measure.Doi <= (int)gate.From && IsStuck(new AskedSteps(rulebook, measure), gate, policy, measure))
            .Select(measure => measure.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (stuck.Count != 0)
        {
            yield return new CheckFinding(
                "Check.MeasureStuck", line, $"With the people that they have, these measures could not pass gate {gate.Code}: {Some(stuck)}.", $"Give the roles {Roles(policy)} on them to people who may answer.");
        }
    }

    /// <summary>A gate that is not the measure's, and a step that its amount does not ask for, keep nothing shut.</summary>
    private static bool IsStuck(AskedSteps asked, GateDefinition gate, ApprovalPolicy policy, MeasureState measure) =>
        asked.Applies(gate) && !ApproverMatching.Fills(Places(asked.Of(gate, policy), [measure]));

    private static List<(int Quorum, IReadOnlySet<string> Able)> Places(IEnumerable<ApprovalStep> steps, IReadOnlyList<MeasureState> measures) =>
        [.. steps.Select(step => (step.Quorum, (IReadOnlySet<string>)measures.SelectMany(measure => Able(step, measure)).ToHashSet(StringComparer.Ordinal)))];

    private static IEnumerable<string> Able(ApprovalStep step, MeasureState measure) => measure.Roles
        .Where(held => held.Role == step.Role && !measure.Roles.Exists(other => other.PersonId == held.PersonId && step.NotHeldWith.Contains(other.Role, StringComparer.Ordinal)))
        .Select(held => held.PersonId);

    private static string Roles(ApprovalPolicy policy) => string.Join(", ", policy.Steps.Select(step => step.Role).Distinct(StringComparer.Ordinal));

    private static string Some(List<string> names) => names.Count <= MostNamed
        ? string.Join(", ", names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more");
}
