using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads tables, columns, keys and relationships into the catalog.</summary>
internal static class TableReader
{
    public static void Read(XElement customizations, MetadataCatalog catalog)
    {
        var choices = customizations.Elements("optionsets").Elements("optionset")
            .ToDictionary(set => set.Attr("Name"), ChoiceReader.Options, StringComparer.OrdinalIgnoreCase);
        var relationships = customizations.Elements("EntityRelationships").Elements("EntityRelationship").ToList();
        foreach (var entity in customizations.Elements("Entities").Elements("Entity").Elements("EntityInfo").Elements("entity"))
        {
            Add(entity, catalog, new ColumnReader(choices, relationships));
        }
    }

    private static void Add(XElement entity, MetadataCatalog catalog, ColumnReader reader)
    {
        var name = entity.Attr("Name");
        var logicalName = name.ToLowerInvariant();
        var attributes = entity.Elements("attributes").Elements("attribute").ToList();
        var table = catalog.Find(logicalName) ?? New(entity, name, attributes);
        foreach (var attribute in attributes)
        {
            var column = reader.Read(table.LogicalName, attribute);
            if (column is not null)
            {
                table.Put(column);
                ChoiceReader.States(attribute, table);
            }
        }

        SystemColumns.AddTo(table);
        table.ChangeTracking |= entity.Flag("ChangeTrackingEnabled");
        table.Audited |= entity.Flag("IsAuditEnabled");
        table.AlternateKeys.AddRange(entity.Elements("EntityKeys").Elements("EntityKey").Select(Key));
        catalog.Add(table);
    }

    private static TableDefinition New(XElement entity, string name, List<XElement> attributes)
    {
        var key = attributes.Find(attribute => attribute.Text("Type") == "primarykey")
            ?? throw new SolutionImportException($"The table {name} is not one of the sandbox's standard tables and declares no primary key.");
        var primaryName = attributes.Find(attribute => attribute.Text("DisplayMask").Contains("PrimaryName", StringComparison.Ordinal));
        return new TableDefinition(
            name.ToLowerInvariant(),
            entity.Required("EntitySetName"),
            key.Required("LogicalName"),
            primaryName?.Text("LogicalName") ?? key.Required("LogicalName"))
        {
            PrivilegeName = name,
            UserOwned = entity.Text("OwnershipTypeMask") == "UserOwned",
        };
    }

    private static AlternateKey Key(XElement element) => new(
        element.Text("LogicalName") is { Length: > 0 } logicalName ? logicalName : element.Required("Name").ToLowerInvariant(),
        [.. element.Elements("EntityKeyAttributes").Elements("AttributeName").Select(attribute => attribute.Value.Trim().ToLowerInvariant())]);
}
