namespace Governance.Store.WorkItems;

/// <summary>What the store says to the completion of a work item.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Allowed">Whether the item may be completed.</param>
/// <param name="Decision">The evaluator's answer; empty when the item waits for no criterion.</param>
/// <param name="Text">The refusal in words, the same in every host; empty when allowed.</param>
public sealed record WorkItemVerdict(string MeasureId, bool Allowed, Governance.Rules.Decisions.GateDecision? Decision, string Text);
