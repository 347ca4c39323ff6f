using System.Collections.Generic;

namespace Governance.Store.Panel;

/// <summary>One criterion of the next gate.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Met">Whether the store's facts meet it.</param>
/// <param name="Reason">Why not, and what is worth knowing whether it is met or not: a waiver that holds, that it is scored, what its register holds. Empty when there is neither.</param>
/// <param name="Actions">What would meet it, and who can do it; none when met.</param>
public sealed record PanelCriterion(string Code, string Name, bool Met, string? Reason, IReadOnlyList<PanelAction> Actions);
