namespace Governance.Store.Objectives;

/// <summary>The objective that a measure serves, as it was called when that was recorded.</summary>
/// <param name="Id">The objective.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record ServedObjective(string Id, string Code, string Name);
