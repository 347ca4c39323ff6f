using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Sandbox.Solutions;

/// <summary>Short ways to read the elements of <c>customizations.xml</c>.</summary>
internal static class Xml
{
    public static string Text(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? string.Empty;

    public static string Required(this XElement element, string child)
    {
        var text = element.Text(child);
        return text.Length > 0 ? text : throw new SolutionImportException($"An element {element.Name} lacks its {child}.");
    }

    public static string Attr(this XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new SolutionImportException($"An element {element.Name} lacks its attribute {name}.");

    public static bool Flag(this XElement element, string child) => element.Text(child) == "1";

    public static int? Int(this XElement element, string child) =>
        int.TryParse(element.Text(child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static decimal? Number(this XElement element, string child) =>
        decimal.TryParse(element.Text(child), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new SolutionImportException($"'{text}' is no id.");

    public static string Label(this XElement element) =>
        element.Descendants("label").FirstOrDefault()?.Attribute("description")?.Value ?? string.Empty;

    public static IReadOnlyList<string> Names(string commaSeparated) =>
        [.. commaSeparated.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToLowerInvariant())];
}
