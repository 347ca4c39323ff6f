using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>No type stands twice on the same message, table and stage (meta-remove-dup-reg).</summary>
internal sealed class AStepIsRegisteredOnce : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        source.Steps
            .GroupBy(step => (step.TypeName, step.MessageId, step.Table, step.Stage))
            .SelectMany(group => group.Skip(1))
            .Select(step => new Finding("Solution.DuplicateStep", step.File.Path, $"{step.TypeName} already stands on this message, table and stage. Remove one of the two."));
}
