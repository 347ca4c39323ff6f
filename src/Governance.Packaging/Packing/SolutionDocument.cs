using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Packing;

/// <summary>Completes <c>solution.xml</c> with what only the built assembly knows.</summary>
internal static class SolutionDocument
{
    private const string AssemblyComponent = "91";

    public static XElement Create(SolutionSource source, PluginAssembly assembly)
    {
        var root = new XElement(source.Solution.Root);
        foreach (var component in root.Descendants("RootComponent").Where(component => (string?)component.Attribute("type") == AssemblyComponent))
        {
            component.SetAttributeValue("schemaName", assembly.FullName);
        }

        return root;
    }
}
