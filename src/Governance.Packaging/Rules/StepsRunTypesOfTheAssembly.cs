using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Every step's type is declared with its id and is a public plug-in of the built assembly; every such plug-in has a step.</summary>
internal sealed class StepsRunTypesOfTheAssembly : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        var declared = source.PluginTypes.ToDictionary(NameOf, type => Ids.Normal((string?)type.Attribute("PluginTypeId")));
        foreach (var step in source.Steps)
        {
            if (!declared.TryGetValue(step.TypeName, out var id) || id != step.TypeId || id != step.EventHandler)
            {
                yield return new("Solution.TypeNotDeclared", step.File.Path, $"{step.TypeName} with id {step.TypeId} is not declared in {source.Assembly.Path}. Use the name and id that are declared there, in PluginTypeId and EventHandler.");
            }
        }

        foreach (var name in declared.Keys.Where(name => !assembly.PluginTypes.Contains(name)))
        {
            yield return new("Solution.TypeNotInAssembly", source.Assembly.Path, $"The assembly has no public plug-in {name} that can be created without arguments. Correct the name or the type.");
        }

        foreach (var name in assembly.PluginTypes.Where(name => source.Steps.All(step => step.TypeName != name)))
        {
            yield return new("Solution.TypeWithoutStep", source.Assembly.Path, $"The plug-in {name} of the assembly has no step, so it guards nothing. Register it or remove it.");
        }
    }

    private static string NameOf(XElement type) => (string?)type.Attribute("Name") ?? "";
}
