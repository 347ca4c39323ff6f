using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Forms;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Solutions;

/// <summary>Imports a packed solution: tables, forms and controls go into their catalogs, the rest is handed back.</summary>
internal static class SolutionImporter
{
    public static ImportedSolution Import(string path, MetadataCatalog catalog, FormCatalog forms, bool stepsDisabled)
    {
        using var zip = SolutionZip.Open(path);
        var manifest = zip.Document("solution.xml").Element("SolutionManifest")
            ?? throw new SolutionImportException("solution.xml has no SolutionManifest.");
        var customizations = zip.Document("customizations.xml");
        TableReader.Read(customizations, catalog);
        FormReader.Read(customizations, forms);
        ViewReader.Read(customizations, forms);
        ControlReader.Read(customizations, zip, forms);
        return new ImportedSolution(
            manifest.Required("UniqueName"),
            manifest.Required("Version"),
            SecurityReader.Roles(customizations),
            SecurityReader.Profiles(customizations),
            Variables(zip),
            StepReader.Assemblies(customizations, zip),
            StepReader.Steps(customizations, catalog, stepsDisabled));
    }

    private static List<EnvironmentVariable> Variables(SolutionZip zip) =>
        [.. zip.Entries
            .Where(name => name.StartsWith("environmentvariabledefinitions/", StringComparison.OrdinalIgnoreCase))
            .Where(name => name.EndsWith("/environmentvariabledefinition.xml", StringComparison.OrdinalIgnoreCase))
            .Select(name => Variable(zip.Document(name)))];

    private static EnvironmentVariable Variable(XElement element)
    {
        var schemaName = element.Attr("schemaname");
        var displayName = element.Element("displayname")?.Attribute("default")?.Value ?? schemaName;
        var value = element.Text("defaultvalue");
        return new EnvironmentVariable(schemaName, displayName, element.Int("type") ?? 100000000, value.Length == 0 ? null : value);
    }
}
