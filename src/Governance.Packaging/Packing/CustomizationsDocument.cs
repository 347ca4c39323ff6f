using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Packing;

/// <summary>Puts the parts of the source into the frame of <c>customizations.xml</c>.</summary>
internal static class CustomizationsDocument
{
    public static XElement Create(SolutionSource source, PluginAssembly assembly)
    {
        var root = new XElement(source.Customizations.Root);
        Fill(root, "Entities", source.Tables.Select(Entity));
        Fill(root, "Roles", source.Roles.Select(Part));
        Fill(root, "FieldSecurityProfiles", source.FieldSecurityProfiles.Root.Elements().Select(Bare));
        Fill(root, "EntityRelationships", source.Relationships
            .OrderBy(relationship => (string?)relationship.Attribute("Name"), StringComparer.Ordinal)
            .Select(Bare));
        Fill(root, "optionsets", source.OptionSets.Select(Part));
        Fill(root, "CustomControls", source.Controls.Select(control => Part(control.Data)));
        Fill(root, "SolutionPluginAssemblies", [Assembly(source.Assembly, assembly)]);
        Fill(root, "SdkMessageProcessingSteps", source.Steps.Select(step => Step(step, assembly)));
        return root;
    }

    private static void Fill(XElement root, string section, IEnumerable<XElement> parts) =>
        root.Element(section)?.ReplaceAll(parts);

    private static XElement Entity(TableSource table)
    {
        var entity = Part(table.Entity);
        var forms = table.Forms
            .GroupBy(TableSource.FormType, StringComparer.Ordinal)
            .Select(group => new XElement("forms", new XAttribute("type", group.Key), group.SelectMany(file => file.Root.Elements().Select(Bare))));
        var views = table.Views.SelectMany(file => file.Root.Elements().Select(Bare)).ToList();
        entity.Element("FormXml")?.ReplaceAll(forms);
        entity.Element("SavedQueries")?.ReplaceAll(new XElement("savedqueries", views));
        entity.Element("RibbonDiffXml")?.ReplaceAll(table.Ribbon?.Root.Elements().Select(Bare) ?? []);
        foreach (var name in (string[])["FormXml", "SavedQueries", "RibbonDiffXml"])
        {
            RemoveWhenEmpty(entity, name);
        }

        return entity;
    }

    private static void RemoveWhenEmpty(XElement entity, string name)
    {
        if (entity.Element(name) is { } part && !part.Elements().Any(child => child.Name != "savedqueries" || child.HasElements))
        {
            part.Remove();
        }
    }

    private static XElement Assembly(SourceFile file, PluginAssembly assembly)
    {
        var part = Part(file);
        part.SetAttributeValue("FullName", assembly.FullName);
        foreach (var type in part.Descendants("PluginType"))
        {
            type.SetAttributeValue("AssemblyQualifiedName", $"{(string?)type.Attribute("Name")}, {assembly.FullName}");
        }

        return part;
    }

    private static XElement Step(StepSource step, PluginAssembly assembly)
    {
        var part = Part(step.File);
        part.Element("PluginTypeName")?.SetValue($"{step.TypeName}, {assembly.FullName}");
        return part;
    }

    private static XElement Part(SourceFile file) => Bare(file.Root);

    /// <summary>A copy without the namespace declarations that each source file repeats.</summary>
    private static XElement Bare(XElement element)
    {
        var copy = new XElement(element);
        copy.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
