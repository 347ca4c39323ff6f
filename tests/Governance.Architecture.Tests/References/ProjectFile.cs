using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Architecture.Tests.References;

/// <summary>What a project file references, by project, by source and by package.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument xml;

    public ProjectFile(string path)
    {
        xml = XDocument.Load(path);
        Name = Path.GetFileNameWithoutExtension(path);
    }

    public string Name { get; }

    /// <summary>Projects referenced, compiled in from source, or named as a binary.</summary>
    public IEnumerable<string> References() => Includes("ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))
        .Concat(Includes("Compile").Select(include => include.Replace('\\', '/')).Where(include => include.StartsWith("../", StringComparison.Ordinal)).Select(include => include.Split('/').First(part => part != "..")))
        .Concat(Includes("Reference").Select(include => include.Split(',')[0]));

    /// <summary>Packages that reach the output or another project: all but those that only the build uses.</summary>
    public IEnumerable<string> ShippedPackages() => xml.Descendants("PackageReference")
        .Where(package => (string?)package.Attribute("PrivateAssets") != "all")
        .Select(package => (string?)package.Attribute("Include") ?? string.Empty);

    private IEnumerable<string> Includes(string element) => xml.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
