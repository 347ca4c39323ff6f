using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.WorkItems;

/// <summary>Checks work items that shall be mapped, and gives them their ids.</summary>
internal static class WorkItemMapper
{
    private const int Most = 1000;

    public static MappedItems Map(Command command, string measureId, IReadOnlyList<WorkItemDraft> drafts, Rulebook rulebook, IDecisionView view)
    {
        if (drafts.Count > Most)
        {
            return new MappedItems([], MeasureErrors.TooMany("work items"));
        }

        var items = new List<WorkItemMapping>(drafts.Count);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if ((draft is null ? WorkItemErrors.None() : TextFault(draft) ?? RuleFault(draft, rulebook)) is { } fault)
            {
                return new MappedItems([], fault);
            }

            var id = StoreId.From(command.Tenant, command.CommandId, measureId, items.Count.ToString(CultureInfo.InvariantCulture));
            var key = string.IsNullOrEmpty(draft!.ExternalKey) ? id : draft.ExternalKey;
            if (!keys.Add(MeasureStreams.WorkItemKey(draft.Host, key)) || view.Lookup(MeasureStreams.WorkItemIndex, MeasureStreams.WorkItemKey(draft.Host, key)) is not null)
            {
                return new MappedItems([], WorkItemErrors.AlreadyMapped(key));
            }

            items.Add(new WorkItemMapping { Id = id, Host = draft.Host, ExternalKey = key, Title = draft.Title, Gate = draft.Gate, Criterion = draft.Criterion });
        }

        return new MappedItems(items, null);
    }

    private static Problem? TextFault(WorkItemDraft draft)
    {
        if (draft.Host is not ("dataverse" or "jira"))
        {
            return WorkItemErrors.HostUnknown();
        }

        if (draft.Host == "jira" && string.IsNullOrWhiteSpace(draft.ExternalKey))
        {
            return WorkItemErrors.KeyMissing();
        }

        return Text.Fault("The title of a work item", draft.Title, 200) ?? Text.OptionalFault("The key of a work item", draft.ExternalKey, 200);
    }

    private static Problem? RuleFault(WorkItemDraft draft, Rulebook rulebook)
    {
        if (rulebook.FindGate(draft.Gate) is not { } gate)
        {
            return WorkItemErrors.GateUnknown(draft.Gate);
        }

        return draft.Criterion is null
            ? null
            : gate.Criteria.FirstOrDefault(criterion => criterion.Code == draft.Criterion) switch
            {
                null => WorkItemErrors.CriterionUnknown(draft.Gate, draft.Criterion),
                WorkItemsCriterion => WorkItemErrors.CriterionCircular(draft.Criterion),
                _ => null,
            };
    }
}
