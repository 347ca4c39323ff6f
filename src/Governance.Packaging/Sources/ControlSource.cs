using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Packaging.Sources;

/// <summary>A code component: how the solution names it, its manifest, and the built files that the manifest names.</summary>
internal sealed class ControlSource
{
    public ControlSource(SourceFile data, SourceFile manifest, IReadOnlyDictionary<string, byte[]> built)
    {
        Data = data;
        Manifest = manifest;
        Built = built;
    }

    /// <summary>The element that goes into <c>customizations.xml</c>.</summary>
    public SourceFile Data { get; }

    public SourceFile Manifest { get; }

    /// <summary>Built files by their path beside the manifest.</summary>
    public IReadOnlyDictionary<string, byte[]> Built { get; }

    /// <summary>Name in the solution: prefix, namespace and constructor.</summary>
    public string Name => (string?)Data.Root.Element("Name") ?? "";

    /// <summary>Place of the manifest in the zip, with a leading <c>/</c>.</summary>
    public string FileName => (string?)Data.Root.Element("FileName") ?? "";

    /// <summary>What the bundle registers itself as: namespace and constructor of the manifest.</summary>
    public string RegisteredName => $"{(string?)Control?.Attribute("namespace")}.{(string?)Control?.Attribute("constructor")}";

    public IEnumerable<XElement> Properties => Control?.Elements("property") ?? [];

    /// <summary>The files that the manifest names, scripts first.</summary>
    public IReadOnlyList<string> Resources => ResourcesOf(Manifest);

    private XElement? Control => Manifest.Root.Element("control");

    public static IReadOnlyList<string> ResourcesOf(SourceFile manifest) =>
        [.. manifest.Root.Descendants("resources").Elements()
            .Where(resource => resource.Name == "code" || resource.Name == "css" || resource.Name == "resx" || resource.Name == "img")
            .Select(resource => (string?)resource.Attribute("path") ?? "")];
}
