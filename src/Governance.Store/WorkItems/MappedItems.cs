using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.WorkItems;

/// <summary>Checked mappings, or why they cannot be made.</summary>
internal sealed record MappedItems(IReadOnlyList<WorkItemMapping> Items, Problem? Problem);
