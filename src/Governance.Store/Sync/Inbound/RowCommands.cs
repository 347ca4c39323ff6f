using System;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;

namespace Governance.Store.Sync.Inbound;

/// <summary>What the handlers of Dataverse rows share: command ids, references and actors.</summary>
internal static class RowCommands
{
    public const string Host = "dataverse";

    /// <summary>The same row and purpose give the same id, so that a second look is the same command.</summary>
    public static string Id(DataverseEnvironment environment, string purpose, Guid row, long? version = null) =>
        $"dv:{purpose}:{environment.Organization:N}:{row:D}{(version is { } number ? $":{number}" : "")}";

    public static HostReference Reference(DataverseEnvironment environment, Guid row) =>
        new(Host, environment.Scope, row.ToString("D"));

    /// <summary>The person who created the row, or null when the user is linked to nobody.</summary>
    public static async ValueTask<string?> CreatorAsync(
        this IPersonDirectory people, DataverseEnvironment environment, DataverseRow row) =>
        row.Lookup("createdby") is { } user
            ? await people.Find(environment.Tenant, Host, environment.Scope, user.ToString("D"))
            : null;

    /// <summary>INVARIANT: a row created on behalf of another speaks for nobody.</summary>
    public static bool IsOnBehalf(DataverseRow row) => row.Lookup("createdonbehalfby") is not null;

    /// <summary>
    /// The row's command id was used for other content. Whether this row was answered is not known, so it is neither
    /// done nor refused: it waits, and the sync's status shows why.
    /// </summary>
    public static bool IsIdTaken(CommandResult result) => result.Code == "Request.IdempotencyKeyReused";

    /// <summary>The words for the row: what was wrong, ending in the code in square brackets.</summary>
    public static string Words(CommandResult result)
    {
        var detail = result.Detail ?? "";
        var code = $"[{result.Code}]";
        return string.IsNullOrEmpty(result.Code) || detail.EndsWith(code, StringComparison.Ordinal) ? detail : $"{detail} {code}";
    }
}
