using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Forms;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads code components: the manifest, and the scripts and style sheets that it names.</summary>
internal static class ControlReader
{
    public static void Read(XElement customizations, SolutionZip zip, FormCatalog forms)
    {
        foreach (var control in customizations.Elements("CustomControls").Elements("CustomControl"))
        {
            forms.Add(Read(control.Required("Name"), control.Required("FileName"), zip));
        }
    }

    private static ControlDefinition Read(string name, string fileName, SolutionZip zip)
    {
        var control = zip.Document(fileName.TrimStart('/')).Element("control")
            ?? throw new SolutionImportException($"The manifest of the control {name} names no control.");
        var kind = control.Attribute("control-type")?.Value ?? "standard";
        if (kind != "standard")
        {
            throw new SolutionImportException($"The control {name} is of the type {kind}; the sandbox hosts controls of the type standard.");
        }

        var folder = fileName[..(fileName.LastIndexOf('/') + 1)];
        var scripts = Paths(control, "code");
        var styles = Paths(control, "css");
        return new ControlDefinition(
            name,
            $"{control.Attr("namespace")}.{control.Attr("constructor")}",
            [.. control.Elements("property").Select(property => (property.Attr("name"), property.Attribute("of-type")?.Value ?? "", property.Attribute("usage")?.Value ?? ""))],
            scripts,
            styles,
            scripts.Concat(styles).ToDictionary(path => path, path => zip.Bytes(folder + path), StringComparer.Ordinal));
    }

    private static List<string> Paths(XElement control, string kind) =>
        [.. control.Elements("resources").Elements(kind).OrderBy(part => (int?)part.Attribute("order") ?? 0).Select(part => part.Attr("path"))];
}
