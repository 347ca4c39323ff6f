using System;
using System.Globalization;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.WebApi;

/// <summary>Answers POST, PATCH and DELETE of rows; each is one transaction through the pipeline.</summary>
internal sealed class ApiWriter(DataverseEnvironment environment, RowLookup lookup, ApiReader reader)
{
    private readonly JsonEntityReader json = new(lookup);

    public ApiAnswer Create(ApiRequest request, TableDefinition table) => environment.Run(
        session =>
        {
            var id = environment.Operations.Create(session, request.Caller, null, Entity(request, table));
            return Written(request, table, id, created: true);
        },
        request.Bypass);

    /// <summary>Changes the row; makes it when it is not there and <c>If-Match</c> does not demand it.</summary>
    public ApiAnswer Upsert(ApiRequest request, TableDefinition table, RowKey key) => environment.Run(
        session =>
        {
            var entity = Entity(request, table);
            var row = lookup.Find(table, key);
            var match = request.Header("If-Match");
            if (row is null)
            {
                return match.Length > 0 ? throw NotThere(table, key) : Create(session, request, table, key, entity);
            }

            if (request.Header("If-None-Match") == "*")
            {
                throw PlatformErrors.Duplicate("key values");
            }

            entity.Id = row.Id;
            environment.Operations.Update(session, request.Caller, null, entity, Version(match));
            return Written(request, table, row.Id, created: false);
        },
        request.Bypass);

    public ApiAnswer Delete(ApiRequest request, TableDefinition table, RowKey key) => environment.Run(
        session =>
        {
            var row = lookup.Get(table, key);
            if (Version(request.Header("If-Match")) is { } version && version != row.Version)
            {
                throw PlatformErrors.VersionMismatch();
            }

            environment.Operations.Delete(session, request.Caller, null, table.LogicalName, row.Id);
            return ApiAnswer.Empty();
        },
        request.Bypass);

    /// <summary>WinOpportunity and LoseOpportunity: <c>{"OpportunityClose":{…},"Status":3}</c>.</summary>
    public ApiAnswer Close(ApiRequest request, int state) => environment.Run(
        session =>
        {
            using var body = Parse(request);
            if (body.RootElement.ValueKind != JsonValueKind.Object
                || !body.RootElement.TryGetProperty("OpportunityClose", out var closing)
                || !body.RootElement.TryGetProperty("Status", out var status)
                || !status.TryGetInt32(out var reason))
            {
                throw new PlatformException(400, PlatformErrors.BadPayload, "Send OpportunityClose with opportunityid@odata.bind, and Status.");
            }

            var entity = json.Read(environment.Table("opportunityclose"), closing);
            var opportunity = entity.GetAttributeValue<EntityReference>("opportunityid")
                ?? throw new PlatformException(400, PlatformErrors.BadPayload, "OpportunityClose lacks opportunityid@odata.bind.");
            environment.Operations.Close(session, request.Caller, entity, opportunity.Id, state, reason);
            return ApiAnswer.Empty();
        },
        request.Bypass);

    private static PlatformException NotThere(TableDefinition table, RowKey key) =>
        key.Id is { } id ? PlatformErrors.RowNotFound(table.LogicalName, id) : PlatformErrors.KeyNotFound(table.LogicalName);

    /// <summary>The version that <c>If-Match</c> names, or null for none and for <c>*</c>.</summary>
    private static long? Version(string match)
    {
        if (match.Length == 0 || match == "*")
        {
            return null;
        }

        var text = match.StartsWith("W/\"", StringComparison.Ordinal) && match.EndsWith('"') ? match[3..^1] : match.Trim('"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new PlatformException(400, PlatformErrors.InvalidArgument, $"The If-Match value {match} is no version of a row.");
    }

    private static JsonDocument Parse(ApiRequest request)
    {
        try
        {
            return JsonDocument.Parse(request.Body);
        }
        catch (JsonException)
        {
            throw new PlatformException(400, PlatformErrors.BadPayload, "Error identified in Payload provided by the user: it is not well-formed JSON.");
        }
    }

    private Entity Entity(ApiRequest request, TableDefinition table)
    {
        using var body = Parse(request);
        return json.Read(table, body.RootElement);
    }

    private ApiAnswer Create(Session session, ApiRequest request, TableDefinition table, RowKey key, Entity entity)
    {
        if (key.Id is { } id)
        {
            entity.Id = id;
        }

        foreach (var (name, value) in key.Values)
        {
            var column = RowLookup.ApiColumn(table, name);
            entity[column.LogicalName] = (column.Type, value) switch
            {
                (ColumnType.WholeNumber, decimal number) => (int)number,
                (ColumnType.Choice, decimal number) => new OptionSetValue((int)number),
                _ => value,
            };
        }

        return Written(request, table, environment.Operations.Create(session, request.Caller, null, entity), created: true);
    }

    private ApiAnswer Written(ApiRequest request, TableDefinition table, Guid id, bool created)
    {
        var address = request.Address(table, id);
        if (!request.Preferences.Representation)
        {
            var empty = ApiAnswer.Empty().With("OData-EntityId", address);
            return created ? empty.With("Location", address) : empty;
        }

        environment.Access.Demand(request.Caller, "Read", table);
        return reader.One(request, table, environment.Row(table.LogicalName, id), created ? 201 : 200)
            .With("Location", address)
            .With("Preference-Applied", "return=representation");
    }
}
