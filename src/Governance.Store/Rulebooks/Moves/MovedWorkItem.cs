namespace Governance.Store.Rulebooks.Moves;

/// <summary>A work item that waits for something else under the other version.</summary>
/// <param name="Id">The store's id of the item.</param>
/// <param name="Gate">The gate whose packet counts it now.</param>
/// <param name="Criterion">The criterion that it waits for now; empty when it waits for none.</param>
public sealed record MovedWorkItem(string Id, string Gate, string? Criterion);
