using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Portfolio.Lines;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Measures as lines of a list.</summary>
internal sealed class MeasureLines(DocumentReader documents, MeasureFinder finder, PortfolioReader portfolio, TimeProvider clock)
{
    /// <summary>Up to <paramref name="count"/> lines in the wanted order after the cursor, each with the cursor behind it.</summary>
    public IReadOnlyList<(string Cursor, JsonObject Line)> List(string tenant, LineFilter filter, LineSort sort, LineCursor? after, int count)
    {
        var show = Shower(tenant);
        var lines = new List<(string Cursor, JsonObject Line)>();
        foreach (var measure in finder.Find(tenant, filter, sort, after, count))
        {
            lines.Add((LineCursor.Of(MeasureLine.Of(measure), sort).Show(), show.Of(measure)));
        }

        return lines;
    }

    /// <summary>What shows measures of a tenant.</summary>
    public LineShow Shower(string tenant) => new(tenant, documents, portfolio.Nodes(tenant), clock.GetUtcNow());
}
