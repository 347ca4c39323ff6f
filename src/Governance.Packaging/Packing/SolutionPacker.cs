using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Packing;

/// <summary>Makes the unmanaged solution zip out of the source and the built assembly.</summary>
internal static class SolutionPacker
{
    /// <summary>Name of the zip: the solution's name and version. Only Dataverse itself makes managed ones.</summary>
    public static string FileName(SolutionSource source) => $"{source.UniqueName}_{source.Version}_unmanaged.zip";

    /// <summary>The zip's bytes; the same for the same source and assembly, whenever and wherever it is made.</summary>
    public static byte[] Pack(SolutionSource source, PluginAssembly assembly) =>
        ZipFileWriter.Write(Entries(source, assembly));

    private static IEnumerable<ZipEntry> Entries(SolutionSource source, PluginAssembly assembly)
    {
        var others = source.EnvironmentVariables
            .Select(file => new ZipEntry(file.Path, XmlText.Of(file.Root, declaration: false)))
            .Concat(source.Controls.SelectMany(Control))
            .Append(new ZipEntry(AssemblyEntry(source), assembly.Bytes))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        return
        [
            new("customizations.xml", XmlText.Of(CustomizationsDocument.Create(source, assembly), declaration: false)),
            new("[Content_Types].xml", XmlText.Of(ContentTypes(), declaration: true)),
            new("solution.xml", XmlText.Of(SolutionDocument.Create(source, assembly), declaration: false)),
            .. others,
        ];
    }

    private static IEnumerable<ZipEntry> Control(ControlSource control)
    {
        var manifest = control.FileName.TrimStart('/');
        var folder = manifest[..(manifest.LastIndexOf('/') + 1)];
        return
        [
            new(manifest, XmlText.Of(control.Manifest.Root, declaration: false)),
            .. control.Resources.Select(resource => new ZipEntry(folder + resource, control.Built[resource])),
        ];
    }

    private static string AssemblyEntry(SolutionSource source) =>
        ((string?)source.Assembly.Root.Element("FileName") ?? "").TrimStart('/');

    private static XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new(types + "Types", Default("xml"), Default("dll"), Default("js"), Default("css"));

        XElement Default(string extension) => new(
            types + "Default",
            new XAttribute("Extension", extension),
            new XAttribute("ContentType", "application/octet-stream"));
    }
}
