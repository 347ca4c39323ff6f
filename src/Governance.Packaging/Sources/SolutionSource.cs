using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Governance.Packaging.Sources;

/// <summary>The unpacked solution, as <c>pac solution unpack</c> lays it out.</summary>
internal sealed class SolutionSource
{
    public required SourceFile Solution { get; init; }

    /// <summary>The frame of <c>customizations.xml</c>: which sections there are, in their order.</summary>
    public required SourceFile Customizations { get; init; }

    public required SourceFile RelationshipIndex { get; init; }

    public required IReadOnlyList<SourceFile> RelationshipFiles { get; init; }

    public required SourceFile FieldSecurityProfiles { get; init; }

    public required IReadOnlyList<TableSource> Tables { get; init; }

    public required IReadOnlyList<SourceFile> Roles { get; init; }

    public required IReadOnlyList<SourceFile> OptionSets { get; init; }

    /// <summary>The one <c>.dll.data.xml</c>.</summary>
    public required SourceFile Assembly { get; init; }

    public required IReadOnlyList<StepSource> Steps { get; init; }

    public required IReadOnlyList<SourceFile> EnvironmentVariables { get; init; }

    /// <summary>The code components.</summary>
    public required IReadOnlyList<ControlSource> Controls { get; init; }

    /// <summary>Text of <c>ids.md</c>.</summary>
    public required string IdList { get; init; }

    public string Version => (string?)Manifest?.Element("Version") ?? "";

    public string UniqueName => (string?)Manifest?.Element("UniqueName") ?? "";

    public XElement? Manifest => Solution.Root.Element("SolutionManifest");

    public IEnumerable<XElement> RootComponents => Manifest?.Element("RootComponents")?.Elements("RootComponent") ?? [];

    public IEnumerable<XElement> Relationships =>
        RelationshipFiles.SelectMany(file => file.Root.Elements("EntityRelationship"));

    public IEnumerable<XElement> PluginTypes => Assembly.Root.Element("PluginTypes")?.Elements("PluginType") ?? [];

    /// <summary>The table of that logical name.</summary>
    public TableSource? Table(string logicalName) => Tables.FirstOrDefault(table => table.LogicalName == logicalName);
}
