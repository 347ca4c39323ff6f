using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>The manifest lists each component of the source once, and nothing else.</summary>
internal sealed class RootComponentsAreComplete : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        var there = Expected(source).ToHashSet(StringComparer.Ordinal);
        var listed = source.RootComponents.Select(Key).ToList();
        foreach (var missing in there.Except(listed))
        {
            yield return new("Solution.RootComponentMissing", source.Solution.Path, $"{missing} is in the source but not in RootComponents. Add it.");
        }

        foreach (var unknown in listed.Except(there))
        {
            yield return new("Solution.RootComponentUnknown", source.Solution.Path, $"{unknown} is in RootComponents but not in the source. Remove it.");
        }

        foreach (var twice in listed.GroupBy(key => key).Where(group => group.Count() > 1))
        {
            yield return new("Solution.RootComponentTwice", source.Solution.Path, $"{twice.Key} is listed more than once. List it once.");
        }
    }

    private static IEnumerable<string> Expected(SolutionSource source) =>
    [
        .. source.Tables.Select(table => $"table {table.LogicalName} (type 1)"),
        .. source.OptionSets.Select(set => $"choice {(string?)set.Root.Attribute("Name")} (type 9)"),
        .. source.Roles.Select(role => $"role {Ids.Normal((string?)role.Root.Attribute("id"))} (type 20)"),
        .. source.Controls.Select(control => $"control {control.Name} (type 66)"),
        .. source.FieldSecurityProfiles.Root.Elements().Select(profile => $"profile {Ids.Normal((string?)profile.Attribute("fieldsecurityprofileid"))} (type 70)"),
        $"assembly {Ids.Normal((string?)source.Assembly.Root.Attribute("PluginAssemblyId"))} (type 91)",
        .. source.Steps.Select(step => $"step {step.Id} (type 92)"),
        .. source.EnvironmentVariables.Select(variable => $"environment variable {(string?)variable.Root.Attribute("schemaname")} (type 380)"),
    ];

    private static string Key(XElement component)
    {
        var type = (string?)component.Attribute("type");
        var name = (string?)component.Attribute("schemaName");
        var id = Ids.Normal((string?)component.Attribute("id"));
        return type switch
        {
            "1" => $"table {name} (type 1)",
            "9" => $"choice {name} (type 9)",
            "20" => $"role {id} (type 20)",
            "66" => $"control {name} (type 66)",
            "70" => $"profile {id} (type 70)",
            "91" => $"assembly {id} (type 91)",
            "92" => $"step {id} (type 92)",
            "380" => $"environment variable {name} (type 380)",
            _ => $"component {name}{id} (type {type})",
        };
    }
}
