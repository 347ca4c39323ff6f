using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Every Update step has filtering attributes (meta-avoid-reg-no-attribute), and each of them is a column of the table.</summary>
internal sealed class UpdateStepsNameTheirColumns : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var step in source.Steps)
        {
            if (step.Message == "Update" && step.FilteringAttributes.Count == 0)
            {
                yield return new("Solution.UpdateWithoutFilter", step.File.Path, "The step would run on every update. Name its columns in FilteringAttributes.");
            }

            foreach (var column in step.FilteringAttributes.Where(column => !KnownColumns.Has(source, step.Table, column)))
            {
                yield return new("Solution.FilterUnknownColumn", step.File.Path, $"{step.Table} has no column {column}. Correct FilteringAttributes.");
            }
        }
    }
}
