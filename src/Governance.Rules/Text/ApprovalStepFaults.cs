using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>What is wrong with the amounts, ages and parts of the packet that the steps of a policy name.</summary>
internal static class ApprovalStepFaults
{
    private const int MostDays = 36500;

    /// <summary>The first fault in words, or null when there is none.</summary>
    public static string? Find(GateDefinition gate, ApprovalsCriterion? criterion)
    {
        if (criterion is null)
        {
            return null;
        }

        var someoneIsAlwaysAsked = false;
        string? fault = null;
        for (var i = 0; i < criterion.Policy.Steps.Count && fault is null; i++)
        {
            var step = criterion.Policy.Steps[i];
            someoneIsAlwaysAsked |= step.FromAmount is null;
            fault = StepFault(step) ?? RulebookFaults.ListFault("criterion", step.Sees) ?? SightFault(gate, step);
        }

        return fault ?? (someoneIsAlwaysAsked
            ? null
            : $"Every step of criterion '{criterion.Code}' begins at an amount, so that nobody approves below it: leave one without.");
    }

    private static string? StepFault(ApprovalStep step)
    {
        if (step.Unanimous && step.Quorum != 1)
        {
            return $"Step '{step.Code}': everybody must approve, so there is no number besides.";
        }

        if (step.MaxAgeDays is < 0 or > MostDays)
        {
            return $"Step '{step.Code}': the age must be between 0 and {MostDays} days.";
        }

        return step.FromAmount is { } threshold
            ? RulebookFaults.CodeFault("field", threshold.Field) ?? (threshold.AtLeast > 0 ? null : $"Step '{step.Code}': the amount must be above 0.")
            : null;
    }

    private static string? SightFault(GateDefinition gate, ApprovalStep step)
    {
        foreach (var code in step.Sees)
        {
            var isThere = false;
            foreach (var criterion in gate.Criteria)
            {
                isThere |= criterion.Code == code && criterion is not ApprovalsCriterion;
            }

            if (!isThere)
            {
                return $"Step '{step.Code}' sees '{code}': name another criterion of gate '{gate.Code}'.";
            }
        }

        return null;
    }
}
