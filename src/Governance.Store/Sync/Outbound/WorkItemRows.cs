using System;
using System.Collections.Generic;
using Governance.Store.Measures;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>The two rows of a Dataverse work item: what it waits for, and the task that is linked to it.</summary>
internal static class WorkItemRows
{
    private const long Dataverse = 1;

    // Dataverse adds the table to the name of a lookup on an activity.
    private const string TaskNavigation = "gov_workitemid_task";

    public static HostRow Item(MeasureState measure, WorkItem item) =>
        new(DataverseTable.WorkItem, Guid.Parse(item.Id), measure.LedgerNumber,
            new Dictionary<string, HostValue>(StringComparer.Ordinal)
            {
                ["gov_name"] = HostValue.Of(item.Title, 200),
                ["gov_measureid"] = HostValue.To(DataverseTable.Measure, Guid.Parse(measure.Id), "gov_measureid"),
                ["gov_gatecode"] = HostValue.Of(item.Gate, 50),
                ["gov_criterioncode"] = HostValue.Of(item.Criterion, 100),
                ["gov_host"] = HostValue.Of((long?)Dataverse),
                ["gov_externalkey"] = HostValue.Of(item.ExternalKey, 200),
            });

    /// <summary>The task: its link is the store's, everything else is the host's once it exists.</summary>
    public static HostRow Task(MeasureState measure, WorkItem item) =>
        new(DataverseTable.Task, Guid.Parse(item.ExternalKey), measure.LedgerNumber,
            new Dictionary<string, HostValue>(StringComparer.Ordinal)
            {
                ["gov_workitemid"] = HostValue.To(DataverseTable.WorkItem, Guid.Parse(item.Id), TaskNavigation),
            })
        {
            AtCreation = new Dictionary<string, HostValue>(StringComparer.Ordinal)
            {
                ["subject"] = HostValue.Of(item.Title, 200),
            },
            // A task that was seen and is gone was deleted by somebody; it is not made again.
            CreateWhenAbsent = item.HostVersion is null,
        };
}
