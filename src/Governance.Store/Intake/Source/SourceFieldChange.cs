namespace Governance.Store.Intake.Source;

/// <summary>What CRM said before and says now about one thing, as text.</summary>
/// <param name="Field"><c>name</c>, <c>customer</c>, <c>amount</c>, <c>closeDate</c> or <c>state</c>.</param>
/// <param name="Old">Before; empty when it said nothing.</param>
/// <param name="Now">Now; empty when it says nothing.</param>
public sealed record SourceFieldChange(string Field, string? Old, string? Now);
