using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.History.Corrections;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

namespace Governance.Store.History;

/// <summary>
/// Folds every node and measure up to a moment and adds up what they were. The sums are made anew from the measures, not carried along:
/// the same cents come out as the roll-ups held then.
/// </summary>
internal sealed class PastPortfolio(LedgerMoment moment, LedgerStates past, DocumentReader documents) : IPastPortfolio
{
    /// <inheritdoc/>
    public PastPortfolioView At(string tenant, DateTimeOffset at, bool asKnownNow)
    {
        var last = moment.Before(tenant, at);
        var states = past.After(tenant, last);
        var thresholds = (ThresholdsState?)states.GetValueOrDefault(ThresholdStreams.Only) ?? ThresholdsState.Default;
        var nodes = states.Values.OfType<NodeState>().OrderBy(node => node.Id, StringComparer.Ordinal).ToList();
        var parents = nodes.ToDictionary(node => node.Id, node => node.ParentId, StringComparer.Ordinal);
        var rollups = new Dictionary<string, RollupState>(StringComparer.Ordinal) { [NodeStreams.Organization] = new() { Id = NodeStreams.Organization } };
        var corrected = 0;
        foreach (var then in states.Values.OfType<MeasureState>())
        {
            var measure = then;
            if (asKnownNow && documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(then.Id)) is { } now)
            {
                (measure, var said) = AllCorrections.Of(then, now, at, thresholds.ForRules());
                corrected += said.Count == 0 ? 0 : 1;
            }

            foreach (var id in Path(measure.ParentId, parents))
            {
                rollups[id] = (rollups.GetValueOrDefault(id) ?? new RollupState { Id = id }).With(measure, 1);
            }
        }

        return new PastPortfolioView(last, thresholds, nodes, rollups, corrected);
    }

    private static IEnumerable<string> Path(string? parentId, Dictionary<string, string> parents)
    {
        for (var id = parentId; id is not null && id != NodeStreams.Organization; id = parents[id])
        {
            yield return id;
        }

        yield return NodeStreams.Organization;
    }
}
