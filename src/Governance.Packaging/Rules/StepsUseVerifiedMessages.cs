using System;
using System.Collections.Generic;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>
/// A message id is a verified one, the step's name says the same message, and nothing stands on reading (meta-avoid-reg-retrieve,
/// meta-avoid-retrievemultiple-annotation).
/// </summary>
internal sealed class StepsUseVerifiedMessages : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var step in source.Steps)
        {
            if (step.Name.Contains(": Retrieve", StringComparison.Ordinal))
            {
                yield return new("Solution.RetrieveRegistered", step.File.Path, "The step stands on reading, which slows every list and form. Remove it.");
            }
            else if (step.Message is null)
            {
                yield return new("Solution.UnverifiedMessage", step.File.Path, $"The message id {step.MessageId} is not a verified one. Register such a message after import, by its name.");
            }
            else if (step.Name != $"{step.TypeName}: {step.Message} of {step.Table}")
            {
                yield return new("Solution.StepName", step.File.Path, $"The step is called \"{step.Name}\" but is {step.TypeName}: {step.Message} of {step.Table}. Make both say the same.");
            }
        }
    }
}
