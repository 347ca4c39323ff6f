using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.History;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>Which of the gates that lie ahead nobody could open with the people that the measure has.</summary>
internal static class QuorumWarnings
{
    public static IReadOnlyList<string> Of(MeasureState measure, Rulebook rulebook, DateTimeOffset now)
    {
        var held = HeldRoles.At(measure, now);
        return [.. rulebook.Gates
            .Where(gate => (int)gate.From >= measure.Doi)
            .SelectMany(gate => Policies(gate).Where(policy => !Fills(policy, held)).Select(policy => Text(gate, policy)))];
    }

    public static IEnumerable<ApprovalPolicy> Policies(GateDefinition gate) => gate.Criteria.OfType<ApprovalsCriterion>().Select(criterion => criterion.Policy);

    public static HashSet<string> Able(ApprovalStep step, MeasureState held) => held.Roles
        .Where(one => one.Role == step.Role && !held.Roles.Exists(other => other.PersonId == one.PersonId && step.NotHeldWith.Contains(other.Role, StringComparer.Ordinal)))
        .Select(one => one.PersonId)
        .ToHashSet(StringComparer.Ordinal);

    private static bool Fills(ApprovalPolicy policy, MeasureState held) =>
        ApproverMatching.Fills([.. policy.Steps.Select(step => (step.Quorum, (IReadOnlySet<string>)Able(step, held)))]);

    private static string Text(GateDefinition gate, ApprovalPolicy policy) =>
        $"Gate {gate.Code} cannot be opened: there are not enough different people who hold the roles {string.Join(", ", policy.Steps.Select(step => step.Role).Distinct(StringComparer.Ordinal))} and may answer.";
}
