using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Tests.Properties;

/// <summary>Small policies, in which every kind of step meets every other.</summary>
internal static class Policies
{
    public const string AmountField = "amount";
    public const decimal Tier = 100m;
    public const int MaxAgeDays = 10;

    public static ApprovalPolicy From(Choices choices, string prefix)
    {
        var steps = new ApprovalStep[1 + choices.Below(3)];
        for (var i = 0; i < steps.Length; i++)
        {
            var role = choices.Of(Worlds.Roles);
            var excluded = choices.Of(Worlds.Roles);
            var isUnanimous = choices.OneIn(5);
            steps[i] = new ApprovalStep
            {
                Code = prefix + ".s" + i,
                Name = "Step",
                Role = role,
                Unanimous = isUnanimous,
                Quorum = isUnanimous ? 1 : 1 + choices.Below(2),
                NotHeldWith = choices.OneIn(3) && excluded != role ? new[] { excluded } : null,
                FromAmount = i != 0 && choices.OneIn(3) ? new AmountThreshold { Field = AmountField, AtLeast = Tier } : null,
                MaxAgeDays = choices.OneIn(4) ? MaxAgeDays : 0,
            };
        }

        return new ApprovalPolicy { InOrder = choices.OneIn(2), Steps = steps };
    }

    /// <summary>The criterion, with steps that see only some of the others.</summary>
    public static Criterion Seeing(Criterion criterion, IEnumerable<Criterion> others, Choices choices) => criterion is not ApprovalsCriterion approvals ? criterion : new ApprovalsCriterion
    {
        Code = criterion.Code,
        Name = criterion.Name,
        SuppliedBy = criterion.SuppliedBy,
        Policy = new ApprovalPolicy
        {
            InOrder = approvals.Policy.InOrder,
            Steps = approvals.Policy.Steps.Select(step => With(step, choices.OneIn(3) ? others.Where(other => other is not ApprovalsCriterion && choices.OneIn(2)).Select(other => other.Code).ToArray() : null)).ToArray(),
        },
    };

    /// <summary>The step, with what it sees.</summary>
    public static ApprovalStep With(ApprovalStep step, string[]? sees) => new()
    {
        Code = step.Code,
        Name = step.Name,
        Role = step.Role,
        Unanimous = step.Unanimous,
        Quorum = step.Quorum,
        NotHeldWith = step.NotHeldWith,
        FromAmount = step.FromAmount,
        MaxAgeDays = step.MaxAgeDays,
        Sees = sees,
    };
}
