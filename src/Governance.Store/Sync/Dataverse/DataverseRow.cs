using System;
using System.Text.Json;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Dataverse;

/// <summary>A row as the Web API answered it. Columns that were not selected read as absent.</summary>
/// <param name="Id">The primary key.</param>
/// <param name="Values">The row's JSON, detached from its document.</param>
internal sealed record DataverseRow(Guid Id, JsonElement Values)
{
    /// <summary>The annotation that names a lookup's table.</summary>
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The etag that a write must name; without one nothing is written.</summary>
    public string RequiredEtag => JsonBody.Text(Values, "@odata.etag") ?? throw new HostException(
        "Dataverse.NoEtag", 200, "Dataverse answered a row without its etag. Turn on optimistic concurrency for the table.");

    public long Version => JsonBody.Number(Values, "versionnumber") ?? 0;

    public string? Text(string column) => JsonBody.Text(Values, column);

    public long? Number(string column) => JsonBody.Number(Values, column);

    /// <summary>A lookup that may name rows of several tables, if it names one of this table.</summary>
    public Guid? Lookup(string column, DataverseTable table) =>
        Text($"_{column}_value@{LookupTable}") == table.Name ? Lookup(column) : null;

    public decimal? Decimal(string column) => JsonBody.Member(Values, column) is { ValueKind: JsonValueKind.Number } value
        && value.TryGetDecimal(out var number) ? number : null;

    public Guid? Lookup(string column) => Guid.TryParse(Text($"_{column}_value"), out var id) ? id : null;

    public DateTimeOffset? Time(string column) => JsonBody.Member(Values, column) is { ValueKind: JsonValueKind.String } value
        && value.TryGetDateTimeOffset(out var time) ? time.ToUniversalTime() : null;

    public bool IsEmpty(string column) => JsonBody.Member(Values, column) is null;

    public static DataverseRow? From(JsonElement element, string primaryKey) =>
        Guid.TryParse(JsonBody.Text(element, primaryKey), out var id) ? new DataverseRow(id, element.Clone()) : null;
}
