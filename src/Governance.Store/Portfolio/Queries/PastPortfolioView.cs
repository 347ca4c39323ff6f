using System.Collections.Generic;

using Governance.Store.Portfolio.Rollups;

namespace Governance.Store.Portfolio.Queries;

/// <summary>The portfolio of a moment.</summary>
/// <param name="LedgerNumber">The last entry that it is made of; 0 when there was none.</param>
/// <param name="Thresholds">The thresholds of then.</param>
/// <param name="Nodes">The nodes of then, in the order of their ids.</param>
/// <param name="Rollups">Their roll-ups, and the organization's.</param>
/// <param name="Corrected">How many measures show something that was put right since.</param>
internal sealed record PastPortfolioView(
    long LedgerNumber, ThresholdsState Thresholds, IReadOnlyList<NodeState> Nodes, IReadOnlyDictionary<string, RollupState> Rollups, int Corrected);
