using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;

namespace Governance.Sandbox.WebApi;

/// <summary>Leads a request to what answers it; what nothing answers is refused by name.</summary>
internal sealed class ApiRouter
{
    private readonly DataverseEnvironment environment;
    private readonly RowLookup lookup;
    private readonly ApiReader reader;
    private readonly ApiWriter writer;
    private readonly FileColumns files;

    public ApiRouter(DataverseEnvironment environment, ChangeTracker changes)
    {
        this.environment = environment;
        lookup = new RowLookup(environment);
        reader = new ApiReader(environment, lookup, changes);
        writer = new ApiWriter(environment, lookup, reader);
        files = new FileColumns(environment, lookup);
    }

    public ApiAnswer Answer(ApiRequest request)
    {
        var (method, path) = (request.Http.Request.Method, request.Path);
        return (method, path.Name) switch
        {
            ("GET", "WhoAmI") => WhoAmI(request),
            ("POST", "WinOpportunity") => writer.Close(request, state: 1),
            ("POST", "LoseOpportunity") => writer.Close(request, state: 2),
            (_, "") => throw PlatformErrors.NotSupported("the service document"),
            _ when UnsupportedNames.Contains(path.Name) => throw PlatformErrors.NotSupported(path.Name),
            _ => Rows(request, method, lookup.Table(path.Name)),
        };
    }

    private ApiAnswer Rows(ApiRequest request, string method, TableDefinition table) => (method, request.Path.Key, request.Path.Rest.Count) switch
    {
        ("GET", null, 0) => environment.Read(() => reader.GetRows(request, table)),
        ("POST", null, 0) => writer.Create(request, table),
        ("GET", { } key, 0) => environment.Read(() => reader.GetRow(request, table, key)),
        ("PATCH", { } key, 0) => writer.Upsert(request, table, key),
        ("DELETE", { } key, 0) => writer.Delete(request, table, key),
        (_, _, 0) => throw new PlatformException(405, PlatformErrors.BadQuery, $"The requested resource does not support http method '{method}'."),
        (_, { } key, _) => Column(request, method, table, key),
        _ => throw PlatformErrors.NotSupported($"{method} of {request.Path.Name}/{string.Join('/', request.Path.Rest)}"),
    };

    private ApiAnswer Column(ApiRequest request, string method, TableDefinition table, RowKey key)
    {
        var rest = request.Path.Rest;
        var isFile = table.Columns.TryGetValue(rest[0], out var column) && column.Type == ColumnType.File;
        return (method, rest.Count) switch
        {
            ("GET", 2) when isFile && rest[1] == "$value" => environment.Read(() => files.Download(request, table, key, rest[0])),
            ("PATCH", 1) when isFile => files.Upload(request, table, key, rest[0]),
            ("DELETE", 1) when isFile => files.Remove(request, table, key, rest[0]),
            _ => throw PlatformErrors.NotSupported($"{method} of {request.Path.Name}(…)/{string.Join('/', rest)}"),
        };
    }

    private ApiAnswer WhoAmI(ApiRequest request) => ApiAnswer.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{request.Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
        json.WriteString("BusinessUnitId", environment.Identity.BusinessUnitId);
        json.WriteString("UserId", request.Caller.UserId);
        json.WriteString("OrganizationId", environment.Identity.OrganizationId);
        json.WriteEndObject();
    });
}
