using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Packaging.Sources;

/// <summary>A table folder: the table, its forms, its views and its ribbon.</summary>
internal sealed class TableSource
{
    public TableSource(SourceFile entity, IReadOnlyList<SourceFile> forms, IReadOnlyList<SourceFile> views, SourceFile? ribbon)
    {
        Entity = entity;
        Forms = forms;
        Views = views;
        Ribbon = ribbon;
    }

    public SourceFile Entity { get; }

    /// <summary>Form files; the name of a file's folder is the type of its forms.</summary>
    public IReadOnlyList<SourceFile> Forms { get; }

    public IReadOnlyList<SourceFile> Views { get; }

    public SourceFile? Ribbon { get; }

    /// <summary>Logical name: the schema name in lower case.</summary>
    public string LogicalName => SchemaName.ToLowerInvariant();

    public string SchemaName => (string?)Info?.Attribute("Name") ?? "";

    /// <summary>The element that carries the table's settings and columns.</summary>
    public XElement? Info => Entity.Root.Element("EntityInfo")?.Element("entity");

    public IEnumerable<XElement> Columns => Info?.Element("attributes")?.Elements("attribute") ?? [];

    /// <summary>A setting of the table, empty when it is not given.</summary>
    public string Setting(string name) => (string?)Info?.Element(name) ?? "";

    /// <summary>The column of that logical name.</summary>
    public XElement? Column(string logicalName) =>
        Columns.FirstOrDefault(column => string.Equals((string?)column.Element("LogicalName"), logicalName, StringComparison.Ordinal));

    public static string FormType(SourceFile form)
    {
        var parts = form.Path.Split('/');
        return parts[^2];
    }
}
