using System.Collections.Generic;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Something that the solution must keep.</summary>
internal interface ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly);
}
