using System.Collections.Generic;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Steps use today's stages and the parent pipeline only (meta-avoid-crm4-event), run at once, and are on (meta-remove-inactive).</summary>
internal sealed class StepsStandInTheTransaction : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var step in source.Steps)
        {
            if (step.Stage is not ("10" or "20" or "40") || step.InvocationSource != "0")
            {
                yield return new("Solution.Crm4Event", step.File.Path, $"Stage {step.Stage} with invocation source {step.InvocationSource} is an event of old versions. Use stage 10, 20 or 40 and source 0.");
            }

            if (step.Mode != "0")
            {
                yield return new("Solution.StepNotSynchronous", step.File.Path, "A step that runs later cannot refuse. Set Mode to 0.");
            }

            if (step.File.Root.Element("StateCode") is { Value: not "0" })
            {
                yield return new("Solution.InactiveStep", step.File.Path, "The step is switched off. Switch it on or remove it.");
            }
        }
    }
}
