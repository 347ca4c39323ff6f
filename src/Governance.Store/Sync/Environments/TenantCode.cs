using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Environments;

/// <summary>The environment variable in which an administrator of the environment enters the code of a tenant.</summary>
internal static class TenantCode
{
    /// <summary>Its schema name.</summary>
    public const string Variable = "gov_TenantCode";

    private const string Definitions = "environmentvariabledefinitions";
    private const string DefinitionKey = "environmentvariabledefinitionid";
    private const string Values = "environmentvariablevalues";

    /// <summary>Whether the path below the API's root is read for the code, and for nothing else.</summary>
    public static bool IsReadBy(string path) => path is Definitions or Values;

    /// <summary>What was entered, or null when nothing was.</summary>
    public static async Task<string?> ReadAsync(DataverseClient client, CancellationToken cancellation)
    {
        var definitions = await client.ListAsync(
            $"{Definitions}?$select={DefinitionKey},schemaname,defaultvalue&$filter=schemaname eq '{Variable}'", DefinitionKey, cancellation);
        if (definitions.FirstOrDefault(row => row.Text("schemaname") == Variable) is not { } definition)
        {
            return null;
        }

        // A value is known by its definition: its own name may be anything.
        var values = await client.ListAsync(
            $"{Values}?$select=environmentvariablevalueid,value,_{DefinitionKey}_value&$filter=_{DefinitionKey}_value eq {definition.Id:D}",
            "environmentvariablevalueid", cancellation);
        var text = values.FirstOrDefault(row => row.Lookup(DefinitionKey) == definition.Id)?.Text("value") ?? definition.Text("defaultvalue");
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
