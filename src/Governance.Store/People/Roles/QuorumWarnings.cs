using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.History;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>Which of the gates that lie ahead, as its figures stand now, nobody could open with the people that the measure has.</summary>
internal static class QuorumWarnings
{
    public static IReadOnlyList<string> Of(MeasureState measure, Rulebook rulebook, DateTimeOffset now)
    {
        var held = HeldRoles.At(measure, now);
        var asked = new AskedSteps(rulebook, measure);
        return [.. rulebook.Gates
            .Where(gate => (int)gate.From >= measure.Doi && asked.Applies(gate))
            .SelectMany(gate => Policies(gate).Select(policy => asked.Of(gate, policy).ToList()).Where(steps => !Fills(steps, held)).Select(steps => Text(gate, steps)))];
    }

    public static IEnumerable<ApprovalPolicy> Policies(GateDefinition gate) => gate.Criteria.OfType<ApprovalsCriterion>().Select(criterion => criterion.Policy);

    public static HashSet<string> Able(ApprovalStep step, MeasureState held) => held.Roles
        .Where(one => one.Role == step.Role && !held.Roles.Exists(other => other.PersonId == one.PersonId && step.NotHeldWith.Contains(other.Role, StringComparer.Ordinal)))
        .Select(one => one.PersonId)
        .ToHashSet(StringComparer.Ordinal);

    private static bool Fills(List<ApprovalStep> steps, MeasureState held) =>
        ApproverMatching.Fills([.. steps.Select(step => (step.Quorum, (IReadOnlySet<string>)Able(step, held)))]);

    private static string Text(GateDefinition gate, List<ApprovalStep> steps) =>
        $"Gate {gate.Code} cannot be opened: there are not enough different people who hold the roles {string.Join(", ", steps.Select(step => step.Role).Distinct(StringComparer.Ordinal))} and may answer.";
}
