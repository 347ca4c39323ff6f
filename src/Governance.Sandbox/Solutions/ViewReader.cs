using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Forms;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads public views; those of other kinds (lookup, quick find, …) are not shown as lists.</summary>
internal static class ViewReader
{
    private const string Public = "0";

    public static void Read(XElement customizations, FormCatalog forms)
    {
        foreach (var view in customizations.Descendants("savedquery").Where(view => view.Text("querytype") == Public && view.Descendants("fetch").Any()))
        {
            var entity = view.Descendants("fetch").First().Element("entity")
                ?? throw new SolutionImportException($"The view {view.Text("savedqueryid")} asks for no table.");
            forms.Add(new ViewDefinition(
                Xml.Id(view.Required("savedqueryid")),
                entity.Attr("name"),
                view.Descendants("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value ?? entity.Attr("name"),
                view.Flag("isdefault"),
                [.. view.Descendants("layoutxml").Descendants("cell").Select(cell => (cell.Attr("name"), Width(cell)))],
                [.. entity.Descendants("condition").Select(condition => (condition.Attr("attribute"), condition.Attr("operator"), condition.Attribute("value")?.Value ?? ""))],
                [.. entity.Elements("order").Select(order => (order.Attr("attribute"), order.Attribute("descending")?.Value == "true"))]));
        }
    }

    private static int Width(XElement cell) =>
        int.TryParse(cell.Attribute("width")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 100;
}
