using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads one column with its limits, options and lookup targets.</summary>
internal sealed class ColumnReader(Dictionary<string, IReadOnlyDictionary<int, string>> choices, List<XElement> relationships)
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = ColumnType.Text,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.WholeNumber,
        ["bigint"] = ColumnType.BigNumber,
        ["timestamp"] = ColumnType.BigNumber,
        ["decimal"] = ColumnType.Decimal,
        ["money"] = ColumnType.Money,
        ["float"] = ColumnType.Float,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["datetime"] = ColumnType.DateTime,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Lookup,
        ["owner"] = ColumnType.Owner,
        ["primarykey"] = ColumnType.Key,
        ["uniqueidentifier"] = ColumnType.Guid,
        ["file"] = ColumnType.File,
    };

    /// <summary>The column, or null for one that the platform keeps itself and that reads nowhere.</summary>
    public ColumnDefinition? Read(string table, XElement attribute)
    {
        var typeName = attribute.Required("Type");
        var logicalName = attribute.Required("LogicalName");
        if (!Types.TryGetValue(typeName, out var type))
        {
            throw new SolutionImportException($"The column {table}.{logicalName} has the type {typeName}, which the sandbox does not support.");
        }

        if (attribute.Text("CalculationOf").Length > 0 || attribute.Text("AttributeOf").Length > 0)
        {
            return null;
        }

        return new ColumnDefinition(logicalName, type)
        {
            SchemaName = attribute.Attr("PhysicalName"),
            MaxLength = attribute.Int("MaxLength"),
            Minimum = attribute.Number("MinValue"),
            Maximum = attribute.Number("MaxValue"),
            Precision = attribute.Int("Accuracy") ?? 2,
            MaxSizeInKB = attribute.Int("MaxSizeInKB"),
            DateOnly = attribute.Text("Format") == "date" && attribute.Text("Behavior") == "2",
            Required = attribute.Text("RequiredLevel") == "systemrequired" && attribute.Flag("IsCustomField"),
            Secured = attribute.Flag("IsSecured"),
            Audited = attribute.Flag("IsAuditEnabled"),
            ValidForCreate = attribute.Text("ValidForCreateApi") != "0",
            ValidForUpdate = attribute.Text("ValidForUpdateApi") != "0",
            DefaultOption = attribute.Int("AppDefaultValue") is { } value && value >= 0 ? value : null,
            Options = OptionsOf(table, logicalName, attribute),
            Navigations = type is ColumnType.Lookup or ColumnType.Owner ? Navigations(table, logicalName, attribute) : new Dictionary<string, LookupTarget>(),
        };
    }

    private IReadOnlyDictionary<int, string> OptionsOf(string table, string column, XElement attribute)
    {
        if (attribute.Element("optionset") is { } own)
        {
            return ChoiceReader.Options(own);
        }

        var name = attribute.Text("OptionSetName");
        return name.Length == 0
            ? new Dictionary<int, string>()
            : choices.GetValueOrDefault(name) ?? throw new SolutionImportException($"The column {table}.{column} uses the choice {name}, which is not in the solution.");
    }

    private Dictionary<string, LookupTarget> Navigations(string table, string column, XElement attribute)
    {
        if (attribute.Text("Type") == "owner" || column is SystemColumns.OwningBusinessUnit or "owninguser" or "owningteam" || !attribute.Flag("IsCustomField"))
        {
            return new() { [column] = new(column == SystemColumns.OwningBusinessUnit ? "businessunit" : "systemuser", DeleteBehavior.Restrict) };
        }

        var found = relationships
            .Where(item => Same(item.Text("ReferencingEntityName"), table) && Same(item.Text("ReferencingAttributeName"), column))
            .ToList();
        if (found.Count == 0)
        {
            throw new SolutionImportException($"The lookup {table}.{column} has no relationship in the solution.");
        }

        return found.ToDictionary(item => Navigation(item, found.Count, attribute), Target, StringComparer.Ordinal);
    }

    private static string Navigation(XElement relationship, int count, XElement attribute)
    {
        var own = relationship.Descendants("EntityRelationshipRole")
            .FirstOrDefault(role => role.Text("RelationshipRoleType") == "1")?.Text("NavigationPropertyName");
        var schemaName = attribute.Attr("PhysicalName");
        return own is { Length: > 0 } ? own
            : count == 1 ? schemaName
            : $"{schemaName}_{relationship.Required("ReferencedEntityName").ToLowerInvariant()}";
    }

    private static LookupTarget Target(XElement relationship) => new(
        relationship.Required("ReferencedEntityName").ToLowerInvariant(),
        relationship.Text("CascadeDelete") switch
        {
            "Cascade" => DeleteBehavior.Cascade,
            "Restrict" => DeleteBehavior.Restrict,
            _ => DeleteBehavior.RemoveLink,
        });

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
