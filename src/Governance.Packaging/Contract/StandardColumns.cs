using System;
using System.Collections.Generic;

namespace Governance.Packaging.Contract;

/// <summary>The columns of standard tables that forms, steps and images of the solution may name.</summary>
internal static class StandardColumns
{
    private static readonly HashSet<string> Task = new(StringComparer.Ordinal)
    {
        "activityid", "subject", "description", "regardingobjectid", "scheduledstart", "scheduledend", "actualend",
        "prioritycode", "percentcomplete", "ownerid", "statecode", "statuscode", "createdon", "modifiedon",
    };

    public static bool Has(string table, string column) => table == "task" && Task.Contains(column);
}
