using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Governance.Packaging.Tests.Packing;

/// <summary>Compares the zip with real exports. Parity of structure is no proof of an import.</summary>
public sealed class ParityTests
{
    private const string Unmanaged = "ms-columnsecurity-unmanaged.zip";

    private readonly ITestOutputHelper _output;

    public ParityTests(ITestOutputHelper output) => _output = output;

    [SharedDataFact]
    public void Sections_StandInTheOrderOfARealExport()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();
        var sections = real.Xml("customizations.xml").Elements().Select(section => section.Name.LocalName).ToList();

        var common = ours.Xml("customizations.xml").Elements().Select(section => section.Name.LocalName).Where(sections.Contains);

        Assert.Equal(sections, common);
    }

    [SharedDataFact]
    public void Manifest_HasTheElementsOfARealExportInTheirOrder()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();

        Assert.Equal(Shape(real.Xml("solution.xml").Element("SolutionManifest")!), Shape(ours.Xml("solution.xml").Element("SolutionManifest")!));
        Assert.Equal("0", (string?)ours.Xml("solution.xml").Descendants("Managed").Single());
    }

    [SharedDataFact]
    public void RootComponents_OfARealExport_HaveTheAttributesOfOurs()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();
        var shapes = ours.Xml("solution.xml").Descendants("RootComponent").Select(Attributes).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(shapes, real.Xml("solution.xml").Descendants("RootComponent").Select(Attributes).ToHashSet(StringComparer.Ordinal));
    }

    [SharedDataFact]
    public void RootEntries_AreThoseOfARealExport()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();

        Assert.Equal(
            real.Names.Where(name => !name.Contains('/', StringComparison.Ordinal)),
            ours.Names.Where(name => !name.Contains('/', StringComparison.Ordinal)));
    }

    [SharedDataFact]
    public void SystemColumns_OfOurTables_AreThoseOfARealExport()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();
        var expected = SystemColumns(real.Xml("customizations.xml").Descendants("Entity").Single());

        foreach (var entity in ours.Xml("customizations.xml").Descendants("Entity").Where(entity => entity.Element("Name")!.Value.StartsWith("gov_", StringComparison.Ordinal)))
        {
            Assert.Equal(expected, SystemColumns(entity));
        }
    }

    [SharedDataFact]
    public void TextColumns_HaveTheElementsOfARealExportInTheirOrder()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();
        var expected = Column(real, "sample_name");

        Assert.Equal(Shape(expected), Shape(Column(ours, "gov_name")));
        Assert.Equal((string?)expected.Element("DisplayMask"), (string?)Column(ours, "gov_name").Element("DisplayMask"));
    }

    [SharedDataFact]
    public void TableSettings_AreThoseOfARealExportInTheirOrder()
    {
        using var real = Real();
        using var ours = PackedZip.Ours();
        var expected = Shape(real.Xml("customizations.xml").Descendants("entity").First(entity => entity.HasElements && entity.Attribute("Name") is not null));

        Assert.Equal(expected, Shape(ours.Xml("customizations.xml").Descendants("entity").First(entity => (string?)entity.Attribute("Name") == "gov_measure")));
    }

    private static List<string> SystemColumns(XElement entity) =>
        [.. entity.Descendants("attribute")
            .Where(column => (string?)column.Element("IsCustomField") == "0" && (string?)column.Element("Type") != "primarykey")
            .Select(column => string.Join(' ', column.Elements().Where(part => !part.HasElements && part.Name != "IntroducedVersion").Select(part => $"{part.Name}={part.Value}")))
            .Order(StringComparer.Ordinal)];

    private static XElement Column(PackedZip zip, string name) =>
        zip.Xml("customizations.xml").Descendants("attribute").First(column => (string?)column.Element("LogicalName") == name);

    private static string Shape(XElement element) => string.Join(' ', element.Elements().Select(part => part.Name.LocalName));

    private static string Attributes(XElement component) =>
        $"{(string?)component.Attribute("type")}: {string.Join(' ', component.Attributes().Select(attribute => attribute.Name.LocalName))}";

    private PackedZip Real()
    {
        _output.WriteLine($"Compared with ../shared/data/solution-samples/{Unmanaged}.");
        return PackedZip.Sample(Unmanaged);
    }
}
