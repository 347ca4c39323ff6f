namespace Governance.Store.Panel;

/// <summary>One sentence for each light.</summary>
/// <param name="Implementation">Why the Implementation light is on.</param>
/// <param name="Potential">Why the Potential light is on.</param>
public sealed record PanelExplanation(string Implementation, string Potential);
