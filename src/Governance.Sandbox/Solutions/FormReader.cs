using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Forms;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads main forms: tabs, sections, fields, header, and the code components that stand in fields.</summary>
internal static class FormReader
{
    // The web client; tablets and phones have numbers of their own.
    private const string Web = "2";

    public static void Read(XElement customizations, FormCatalog forms)
    {
        foreach (var entity in customizations.Elements("Entities").Elements("Entity"))
        {
            var table = (entity.Element("EntityInfo")?.Element("entity")?.Attribute("Name")?.Value ?? entity.Text("Name")).ToLowerInvariant();
            forms.Add(Names(entity, table));
            foreach (var column in entity.Descendants("attribute").Where(column => column.Element("LogicalName") is not null))
            {
                forms.AddLabel(table, column.Text("LogicalName"), Name(column));
            }

            var main = entity.Elements("FormXml").Elements("forms").Where(group => group.Attribute("type")?.Value == "main").Elements("systemform");
            foreach (var form in main.Where(form => form.Text("FormActivationState") != "0" && form.Element("form") is not null))
            {
                forms.Add(Form(form, table));
            }
        }
    }

    private static TableNames Names(XElement entity, string table)
    {
        var one = entity.Element("Name")?.Attribute("LocalizedName")?.Value ?? table;
        var many = entity.Descendants("LocalizedCollectionName").FirstOrDefault()?.Attribute("description")?.Value ?? one;
        return new TableNames(table, one, many);
    }

    private static string Name(XElement column) =>
        column.Descendants("displayname").FirstOrDefault()?.Attribute("description")?.Value ?? column.Text("LogicalName");

    private static FormDefinition Form(XElement form, string table)
    {
        var layout = form.Element("form")!;
        var controls = layout.Descendants("controlDescription")
            .Select(description => (Place: Id(description.Attribute("forControl")), Control: Control(description)))
            .Where(pair => pair.Control is not null)
            .ToDictionary(pair => pair.Place, pair => pair.Control!);
        var name = form.Descendants("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value ?? table;
        return new FormDefinition(
            table,
            name,
            [.. Cells(layout.Element("header"), controls)],
            [.. layout.Elements("tabs").Elements("tab").Where(IsVisible).Select(tab => Tab(tab, controls))]);
    }

    private static FormTab Tab(XElement tab, Dictionary<Guid, FormControl> controls) => new(
        tab.Attribute("name")?.Value ?? "",
        Label(tab),
        [.. tab.Elements("columns").Elements("column").Select(column => new FormColumn(
            column.Attribute("width")?.Value ?? "100%",
            [.. column.Elements("sections").Elements("section").Where(IsVisible).Select(section => new FormSection(
                section.Attribute("name")?.Value ?? "",
                Label(section),
                section.Attribute("showlabel")?.Value != "false",
                [.. Cells(section, controls)]))]))]);

    private static IEnumerable<FormCell> Cells(XElement? section, Dictionary<Guid, FormControl> controls) =>
        from cell in section?.Elements("rows").Elements("row").Elements("cell") ?? []
        where IsVisible(cell)
        let control = cell.Element("control")
        where control is not null
        select new FormCell(
            control.Attribute("datafieldname")?.Value ?? "",
            Label(cell),
            cell.Attribute("showlabel")?.Value != "false",
            control.Attribute("disabled")?.Value == "true",
            int.TryParse(cell.Attribute("rowspan")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 1,
            controls.GetValueOrDefault(Id(control.Attribute("uniqueid"))));

    private static FormControl? Control(XElement description) =>
        description.Elements("customControl").FirstOrDefault(custom => custom.Attribute("formFactor")?.Value == Web && custom.Attribute("name") is not null) is { } custom
            ? new FormControl(
                custom.Attribute("name")!.Value,
                custom.Elements("parameters").Elements().ToDictionary(parameter => parameter.Name.LocalName, parameter => parameter.Value.Trim(), StringComparer.Ordinal))
            : null;

    private static bool IsVisible(XElement part) => part.Attribute("visible")?.Value != "false";

    private static string Label(XElement part) =>
        part.Elements("labels").Elements("label").FirstOrDefault()?.Attribute("description")?.Value ?? "";

    private static Guid Id(XAttribute? attribute) => Guid.TryParse(attribute?.Value, out var id) ? id : Guid.Empty;
}
