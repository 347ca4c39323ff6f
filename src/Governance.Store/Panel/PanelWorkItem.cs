namespace Governance.Store.Panel;

/// <summary>The work item of the issue that the panel stands on.</summary>
/// <param name="Key">The key, as the host shows it.</param>
/// <param name="Criterion">The criterion that it waits for; empty when it waits for none.</param>
/// <param name="Met">Whether that criterion is met, so that the item may be completed.</param>
public sealed record PanelWorkItem(string Key, string? Criterion, bool Met);
