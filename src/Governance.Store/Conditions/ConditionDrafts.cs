using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;

namespace Governance.Store.Conditions;

/// <summary>What the conditions of a review must be like.</summary>
internal static class ConditionDrafts
{
    private const int Most = 20;

    /// <summary>The first fault, or null. A ConditionalGo names at least one; no other outcome names any.</summary>
    public static Problem? Fault(ReviewGate command, MeasureContext measure)
    {
        var drafts = command.Conditions ?? [];
        if (command.Outcome == RequestedOutcome.ConditionalGo && measure.Rulebook.FindGate(command.Gate)?.To == DegreeOfImplementation.Closed)
        {
            return ConditionErrors.NothingAfter();
        }

        if (command.Outcome != RequestedOutcome.ConditionalGo)
        {
            return drafts.Count == 0 ? null : ConditionErrors.NotWanted();
        }

        if (drafts.Count is 0 or > Most)
        {
            return drafts.Count == 0 ? ConditionErrors.Missing() : MeasureErrors.TooMany("conditions");
        }

        var known = measure.State.Conditions.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        return drafts.Select(draft => Fault(draft, known, measure)).FirstOrDefault(fault => fault is not null);
    }

    private static Problem? Fault(ConditionDraft draft, HashSet<string> known, MeasureContext measure)
    {
        if (draft is null || !FieldRules.IsCode(draft.Code))
        {
            return ConditionErrors.CodeInvalid();
        }

        if (!known.Add(draft.Code))
        {
            return ConditionErrors.CodeTaken(draft.Code);
        }

        return Text.Fault($"The text of the condition {draft.Code}", draft.Text, 2000)
            ?? (measure.State.Roles.Any(held => held.Role == draft.OwnerRole) ? null : ConditionErrors.RoleUnheld(draft.Code))
            ?? (draft.Due < DateOnly.FromDateTime(measure.View.Now.UtcDateTime) ? ConditionErrors.DuePast(draft.Code) : null);
    }
}
