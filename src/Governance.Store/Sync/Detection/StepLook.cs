using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Detection;

/// <summary>The solution's plug-in steps as they stand in an environment: there, on, and called for what they were made for.</summary>
internal static class StepLook
{
    public const string Area = "Step:";

    private const string Query =
        "sdkmessageprocessingsteps?$select=name,statecode,stage,rank,mode,filteringattributes,_eventhandler_value,_modifiedby_value";

    private const string Key = "sdkmessageprocessingstepid";

    /// <summary>How it is shipped, by subject.</summary>
    public static IReadOnlyDictionary<string, string?> Expected { get; } =
        ShippedSteps.All.ToDictionary(step => Area + step.Name, step => (string?)step.Value, StringComparer.Ordinal);

    /// <summary>How it stands, by subject; what is gone is absent.</summary>
    public static async Task<SeenPart> LookAsync(DataverseClient client, CancellationToken cancellation)
    {
        var rows = (await client.ListAsync(Query, Key, cancellation)).ToDictionary(row => row.Id);
        var seen = new SeenPart();
        foreach (var step in ShippedSteps.All)
        {
            if (rows.TryGetValue(step.Id, out var row))
            {
                var value = ShippedSteps.Text(
                    row.Number("statecode") == 0,
                    row.Number("stage"),
                    row.Number("rank"),
                    row.Number("mode"),
                    row.Lookup("eventhandler")?.ToString("D"),
                    row.Text("filteringattributes"));
                seen.Add(Area + step.Name, value, row.Lookup("modifiedby"));
            }
        }

        return seen;
    }
}
