using System;
using System.Linq;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.WebApi;

/// <summary>Reads a row that a caller sent: columns by name, lookups by <c>@odata.bind</c>.</summary>
internal sealed class JsonEntityReader(RowLookup lookup)
{
    private const string Bind = "@odata.bind";

    public Entity Read(TableDefinition table, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new PlatformException(400, PlatformErrors.BadPayload, "Error identified in Payload provided by the user: a JSON object was expected.");
        }

        var entity = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            ReadProperty(table, entity, property);
        }

        if (entity.Contains(table.PrimaryKey))
        {
            entity.Id = (Guid)(entity[table.PrimaryKey] ?? Guid.Empty);
        }

        return entity;
    }

    private void ReadProperty(TableDefinition table, Entity entity, JsonProperty property)
    {
        var name = property.Name;
        if (name.EndsWith(Bind, StringComparison.Ordinal))
        {
            var navigation = name[..^Bind.Length];
            var found = table.FindNavigation(navigation)
                ?? throw PlatformErrors.UndeclaredProperty(table.LogicalName, navigation, $"Its navigation properties are {Known(table)}; case counts.");
            entity[found.Column.LogicalName] = property.Value.ValueKind == JsonValueKind.Null ? null : Reference(table, found, navigation, property.Value);
        }
        else if (name.Contains('@', StringComparison.Ordinal))
        {
            return;
        }
        else if (table.FindByApiName(name) is { } column)
        {
            if (column.IsLookup)
            {
                throw new PlatformException(
                    400,
                    PlatformErrors.BadPayload,
                    $"CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. ('{name}': send '{column.Navigations.Keys.First()}{Bind}'.)");
            }

            entity[column.LogicalName] = JsonValues.Read(table.LogicalName, column, property.Value);
        }
        else if (table.FindNavigation(name) is { } navigated)
        {
            entity[navigated.Column.LogicalName] = property.Value.ValueKind == JsonValueKind.Null
                ? null
                : throw PlatformErrors.NotSupported($"a nested row under '{name}' (deep insert)");
        }
        else
        {
            throw PlatformErrors.UndeclaredProperty(table.LogicalName, name, string.Empty);
        }
    }

    private EntityReference Reference(TableDefinition table, (ColumnDefinition Column, LookupTarget Target) found, string navigation, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw PlatformErrors.BadValue(table.LogicalName, navigation, "the address of a row");
        }

        var path = ODataPath.ParseReference(value.GetString()!);
        var target = lookup.Table(path.Name);
        if (path.Key is null || path.Rest.Count > 0 || target.LogicalName != found.Target.Table)
        {
            throw PlatformErrors.BadValue(table.LogicalName, navigation, $"the address of a row of {found.Target.Table}");
        }

        return new EntityReference(target.LogicalName, path.Key.Id ?? lookup.Get(target, path.Key).Id);
    }

    private static string Known(TableDefinition table) =>
        string.Join(", ", table.Columns.Values.Where(column => column.ValidForCreate || column.ValidForUpdate).SelectMany(column => column.Navigations.Keys));
}
