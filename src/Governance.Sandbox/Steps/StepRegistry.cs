using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Steps;

/// <summary>The steps of the environment.</summary>
internal sealed class StepRegistry
{
    private readonly List<Step> steps = [];

    public IReadOnlyList<Step> All => steps;

    public void Add(Step step) => steps.Add(step);

    /// <summary>The steps of one stage that are switched on, by rank; steps of the same rank in the order of their import.</summary>
    public List<Step> For(string message, string table, PipelineStage stage, Func<Step, bool> enabled) =>
        [.. steps
            .Where(step => step.Message == message && step.Stage == stage)
            .Where(step => step.Table.Length == 0 || step.Table == table)
            .Where(enabled)
            .OrderBy(step => step.Rank)];
}
