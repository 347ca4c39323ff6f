using System;
using Governance.Plugins.Pipeline;
using Governance.Rules.Permits;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Guards;

/// <summary>The columns of the request tables that people may fill; every other column of ours belongs to the store.</summary>
internal static class RequestColumns
{
    private const int Requested = 0;

    /// <summary>
    /// Whether a new row sets a column of the store. An empty value and the status Requested say nothing and are free,
    /// because forms send them.
    /// </summary>
    public static bool SetsStoreOwned(Entity target)
    {
        var free = FreeColumnsOf(target.LogicalName);
        foreach (var column in target.Attributes)
        {
            if (PermitColumns.Covers(target.LogicalName, column.Key) && Array.IndexOf(free, column.Key) < 0 && !SaysNothing(column.Key, column.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysNothing(string column, object? value) =>
        value is null || (column == Columns.Status && value is OptionSetValue { Value: Requested });

    // INVARIANT: a column that is not listed is the store's, so a column added later is guarded until somebody lists it.
    private static string[] FreeColumnsOf(string table) => table switch
    {
        Tables.EvidenceItem => ["gov_name", Columns.MeasureId, "gov_kind", "gov_validfrom", "gov_validuntil", "gov_description", "gov_file", "gov_file_name"],
        Tables.Approval => ["gov_name", Columns.MeasureId, Columns.GateCode, "gov_step", "gov_answer", "gov_packetdigest", "gov_comment"],
        Tables.GateReview => ["gov_name", Columns.MeasureId, Columns.GateCode, "gov_requestedoutcome", "gov_reason"],
        _ => [],
    };
}
