using System;
using System.Text;
using Governance.Packaging.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Governance.Packaging.Tests.Packing;

/// <summary>Validates <c>customizations.xml</c>. What the schema passes need not import.</summary>
public sealed class SchemaTests
{
    private readonly ITestOutputHelper _output;

    public SchemaTests(ITestOutputHelper output) => _output = output;

    [SharedDataFact]
    public void Customizations_AreValid()
    {
        Say();
        using var zip = PackedZip.Ours();

        Assert.Empty(CustomizationsSchema.Complaints(zip.Content("customizations.xml"), "file"));
    }

    /// <summary>Exports call a file column <c>file</c>; the schema set is older than file columns. Nothing else may deviate.</summary>
    [SharedDataFact]
    public void Customizations_DeviateFromTheSchemaAsItIs_InTheOneFileColumnOnly()
    {
        Say();
        using var zip = PackedZip.Ours();

        var complaint = Assert.Single(CustomizationsSchema.Complaints(zip.Content("customizations.xml")));

        Assert.Contains("The value 'file' is invalid according to its datatype 'CrmDataType'", complaint, StringComparison.Ordinal);
        Assert.Single(zip.Xml("customizations.xml").Descendants("attribute"), column => (string?)column.Element("Type") == "file");
    }

    [SharedDataFact]
    public void Customizations_WithAnUnknownElement_AreNotValid()
    {
        Say();
        using var zip = PackedZip.Ours();
        var spoiled = Encoding.UTF8.GetString(zip.Content("customizations.xml")).Replace("<Stage>20</Stage>", "<Stages>20</Stages>", StringComparison.Ordinal);

        Assert.NotEmpty(CustomizationsSchema.Complaints(Encoding.UTF8.GetBytes(spoiled), "file"));
    }

    [SharedDataFact]
    public void Customizations_WithSectionsInAnotherOrder_AreNotValid()
    {
        Say();
        using var zip = PackedZip.Ours();
        var root = zip.Xml("customizations.xml");
        var roles = root.Element("Roles")!;
        roles.Remove();
        root.Add(roles);

        Assert.NotEmpty(CustomizationsSchema.Complaints(Encoding.UTF8.GetBytes(root.ToString()), "file"));
    }

    [SharedDataFact]
    public void RealExports_AreValid_SoTheSchemaFitsThem()
    {
        Say();
        foreach (var name in (string[])["ms-columnsecurity-managed.zip", "ms-columnsecurity-unmanaged.zip"])
        {
            using var zip = PackedZip.Sample(name);
            Assert.Empty(CustomizationsSchema.Complaints(zip.Content("customizations.xml")));
        }
    }

    private void Say() => _output.WriteLine("Validated with ../shared/data/solution-xsd/CustomizationsSolution.xsd.");
}
