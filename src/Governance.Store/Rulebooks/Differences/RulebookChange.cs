namespace Governance.Store.Rulebooks.Differences;

/// <summary>One thing that differs between two rulebooks.</summary>
/// <param name="Gate">Code of the gate; empty when it is the rulebook's.</param>
/// <param name="Criterion">Code of the criterion; empty when it is the gate's.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Text">In words.</param>
public sealed record RulebookChange(string? Gate, string? Criterion, ChangeKind Kind, string Text);
