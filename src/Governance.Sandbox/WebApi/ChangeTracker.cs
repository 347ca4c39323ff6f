using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;

namespace Governance.Sandbox.WebApi;

/// <summary>Delta links: the rows changed since a version, then the deletions. A link is good for seven days.</summary>
internal sealed class ChangeTracker(DataverseEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private int epoch;

    /// <summary>Makes every link given so far expired.</summary>
    public void ExpireAll() => Interlocked.Increment(ref epoch);

    public void Demand(ApiRequest request, TableDefinition table)
    {
        if (!table.ChangeTracking)
        {
            throw new PlatformException(400, PlatformErrors.InvalidArgument, $"Change tracking is not enabled for the entity '{table.LogicalName}'. Enable it in the table's settings.");
        }

        var options = request.Options;
        if (options.Filter is not null || options.OrderBy is not null || options.Expand.Count > 0 || options.Top is not null)
        {
            throw new PlatformException(400, PlatformErrors.InvalidArgument, "The options $filter, $orderby, $expand and $top are not allowed together with change tracking. Leave them out.");
        }
    }

    public string Link(ApiRequest request, TableDefinition table, long version)
    {
        var select = request.Options.Select.Count > 0 ? $"$select={string.Join(',', request.Options.Select)}&" : string.Empty;
        var stamp = environment.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var token = string.Create(CultureInfo.InvariantCulture, $"{version}!{stamp}!{epoch}");
        return $"{request.Root}{table.EntitySetName}?{select}$deltatoken={Uri.EscapeDataString(token)}";
    }

    public ApiAnswer Delta(ApiRequest request, TableDefinition table)
    {
        Demand(request, table);
        var since = Version(request.Options.DeltaToken!);
        var changed = environment.Rows.All(table.LogicalName).Where(row => row.Version > since).OrderBy(row => row.Version).ToList();
        var deleted = environment.Rows.DeletedSince(table.LogicalName, since).ToList();
        return ApiAnswer.Json(200, json =>
        {
            var writer = new JsonRowWriter(environment, request.Caller, request.Preferences);
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{table.EntitySetName}/$delta");
            json.WriteString("@odata.deltaLink", Link(request, table, environment.Rows.Version));
            json.WriteStartArray("value");
            foreach (var row in changed)
            {
                writer.Write(json, table, row, request.Options);
            }

            foreach (var row in deleted)
            {
                json.WriteStartObject();
                json.WriteString("@odata.context", $"{request.Root}$metadata#{table.EntitySetName}/$deletedEntity");
                json.WriteString("id", row.Id.ToString("D"));
                json.WriteString("reason", "deleted");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private long Version(string token)
    {
        var parts = token.Split('!');
        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var stamp)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            || stamp > environment.Clock.GetUtcNow().ToUnixTimeMilliseconds()
            || version > environment.Rows.Version)
        {
            throw new PlatformException(400, PlatformErrors.InvalidArgument, "The $deltatoken is not one that this environment gave. Read the table in full and keep the new delta link.");
        }

        return given == epoch && DateTimeOffset.FromUnixTimeMilliseconds(stamp) + Lifetime > environment.Clock.GetUtcNow()
            ? version
            : throw new PlatformException(400, PlatformErrors.Expired, "Version stamp associated with the client has expired. Please perform a full sync.");
    }
}
