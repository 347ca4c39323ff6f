using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Packing;

public sealed class PackedZipTests
{
    [Fact]
    public void Pack_WhenRepeated_GivesTheSameBytes() =>
        Assert.Equal(PackedZip.Bytes(Repository.SolutionPackage), PackedZip.Bytes(Repository.SolutionPackage));

    [Fact]
    public void Pack_FromAnotherFolderAtAnotherTime_GivesTheSameBytes()
    {
        using var copy = new SourceCopy();
        foreach (var file in Directory.GetFiles(copy.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        Assert.Equal(PackedZip.Bytes(Repository.SolutionPackage), PackedZip.Bytes(copy.Folder));
    }

    [Fact]
    public void Pack_WhenTheSourceChanges_GivesOtherBytes()
    {
        using var copy = new SourceCopy();
        copy.Edit("OptionSets/gov_light.xml", set => set.SetAttributeValue("localizedName", "Lamp"));

        Assert.NotEqual(PackedZip.Bytes(Repository.SolutionPackage), PackedZip.Bytes(copy.Folder));
    }

    [Fact]
    public void Entries_AreThoseThatDataverseReads()
    {
        using var zip = PackedZip.Ours();

        Assert.Equal(
            [
                "customizations.xml",
                "[Content_Types].xml",
                "solution.xml",
                "Controls/gov_Governance.GatePanel/ControlManifest.xml",
                "Controls/gov_Governance.GatePanel/bundle.js",
                "Controls/gov_Governance.GatePanel/gate-panel.css",
                "PluginAssemblies/Governance.Plugins-7088F433-ABC4-4727-802A-4C9CAEF055FB/Governance.Plugins.dll",
                "environmentvariabledefinitions/gov_PermitKeys/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/gov_TenantCode/environmentvariabledefinition.xml",
            ],
            zip.Names);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Texts_HaveNoByteOrderMarkAndNoCarriageReturn()
    {
        using var zip = PackedZip.Ours();

        foreach (var name in zip.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var content = zip.Content(name);
            Assert.Equal((byte)'<', content[0]);
            Assert.DoesNotContain((byte)'\r', content);
            Assert.Equal(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content)), content);
        }
    }

    [Fact]
    public void Assembly_IsByteForByteTheBuiltOne()
    {
        using var zip = PackedZip.Ours();

        Assert.Equal(BuiltAssembly.Proper().Bytes, zip.Content(zip.Names.Single(name => name.EndsWith(".dll", StringComparison.Ordinal))));
    }

    [Fact]
    public void Control_IsByteForByteTheBuiltOne_AndStandsInCustomizations()
    {
        using var zip = PackedZip.Ours();

        Assert.Equal(BuiltControls.Script, Encoding.UTF8.GetString(zip.Content("Controls/gov_Governance.GatePanel/bundle.js")));
        var control = zip.Xml("customizations.xml").Elements("CustomControls").Elements("CustomControl").Single();
        Assert.Equal("gov_Governance.GatePanel", (string?)control.Element("Name"));
        Assert.Contains(((string?)control.Element("FileName"))!.TrimStart('/'), zip.Names);
        Assert.Contains(zip.Xml("solution.xml").Descendants("RootComponent"), component =>
            (string?)component.Attribute("type") == "66" && (string?)component.Attribute("schemaName") == "gov_Governance.GatePanel");
    }

    [Fact]
    public void ContentTypes_NameEveryEnding()
    {
        using var zip = PackedZip.Ours();
        var named = zip.Xml("[Content_Types].xml").Elements().Select(type => "." + (string?)type.Attribute("Extension"));

        Assert.Equal(zip.Names.Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_OfAssemblyAndTypes_ComeFromTheBuiltAssembly()
    {
        using var zip = PackedZip.Ours();
        var customizations = zip.Xml("customizations.xml");
        var fullName = BuiltAssembly.Proper().FullName;

        Assert.Equal(fullName, (string?)customizations.Descendants("PluginAssembly").Single().Attribute("FullName"));
        Assert.All(customizations.Descendants("PluginType"), type => Assert.EndsWith($", {fullName}", (string?)type.Attribute("AssemblyQualifiedName"), StringComparison.Ordinal));
        Assert.All(customizations.Descendants("PluginTypeName"), name => Assert.EndsWith($", {fullName}", name.Value, StringComparison.Ordinal));
        Assert.Equal(fullName, (string?)zip.Xml("solution.xml").Descendants("RootComponent").Single(component => (string?)component.Attribute("type") == "91").Attribute("schemaName"));
    }

    [Fact]
    public void Parts_AreAllInCustomizations()
    {
        using var zip = PackedZip.Ours();
        using var source = new SourceCopy();
        var customizations = zip.Xml("customizations.xml");

        Assert.Equal(7, customizations.Elements("Entities").Elements("Entity").Count());
        Assert.Equal(source.Files("SdkMessageProcessingSteps").Count(), customizations.Descendants("SdkMessageProcessingStep").Count());
        Assert.Equal(source.Files("OptionSets").Count(), customizations.Elements("optionsets").Elements().Count());
        Assert.Equal(7, customizations.Descendants("systemform").Count());
        Assert.Equal(source.Files("Entities").Count(file => file.Contains("SavedQueries", StringComparison.Ordinal)), customizations.Descendants("savedquery").Count());
        Assert.Equal(2, customizations.Descendants("Role").Count());
        Assert.Equal(2, customizations.Descendants("FieldSecurityProfile").Count());
        Assert.Equal(source.Files("Other/Relationships").Sum(file => XDocument.Load(source.PathOf(file)).Root!.Elements().Count()), customizations.Descendants("EntityRelationship").Count());
    }
}
