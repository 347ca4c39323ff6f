namespace Governance.Rules.Rulebooks;

/// <summary>Every work item mapped to the gate is complete, and there is at least one.</summary>
public sealed class WorkItemsCriterion : Criterion
{
}
