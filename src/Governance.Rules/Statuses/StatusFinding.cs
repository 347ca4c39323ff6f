namespace Governance.Rules.Statuses;

/// <summary>A light and why it is on.</summary>
/// <param name="Light">The light.</param>
/// <param name="Text">One sentence.</param>
public sealed record StatusFinding(Light Light, string Text);
