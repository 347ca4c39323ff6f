using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Every choice column has its choice, and the index of relationships lists exactly those that there are.</summary>
internal sealed class ChoicesAndRelationshipsExist : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        var choices = source.OptionSets.Select(set => (string?)set.Root.Attribute("Name") ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var table in source.Tables)
        {
            foreach (var name in table.Columns.Select(column => (string?)column.Element("OptionSetName")).OfType<string>().Where(name => !choices.Contains(name)))
            {
                yield return new("Solution.ChoiceMissing", table.Entity.Path, $"There is no choice {name} in OptionSets. Add it or correct the column.");
            }
        }

        var indexed = source.RelationshipIndex.Root.Elements().Select(entry => (string?)entry.Attribute("Name")).ToList();
        var defined = source.Relationships.Select(entry => (string?)entry.Attribute("Name")).ToList();
        foreach (var name in indexed.Except(defined).Concat(defined.Except(indexed)))
        {
            yield return new("Solution.RelationshipIndex", source.RelationshipIndex.Path, $"{name} stands in the index or in a file of Other/Relationships, but not in both. Make them agree.");
        }
    }
}
