using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Measures as lines of a list.</summary>
internal sealed class MeasureLines(DocumentReader documents, MeasureFinder finder, PortfolioReader portfolio)
{
    private const int Page = 200;

    /// <summary>Up to <paramref name="count"/> lines in the order of their ids, after the given one.</summary>
    public IReadOnlyList<(string Id, JsonObject Line)> List(string tenant, LineFilter filter, string? after, int count)
    {
        var most = string.IsNullOrWhiteSpace(filter.Query) ? count : Math.Max(Page, count);
        var show = Shower(tenant);
        var found = new List<(string Id, JsonObject Line)>();
        IReadOnlyList<MeasureState> page;
        do
        {
            page = finder.Find(tenant, filter, after, most);
            foreach (var measure in page)
            {
                after = measure.Id;
                if (Mentions(measure, filter.Query, show))
                {
                    found.Add((measure.Id, show.Of(measure)));
                    if (found.Count == count)
                    {
                        return found;
                    }
                }
            }
        }
        while (page.Count == most);
        return found;
    }

    /// <summary>What shows measures of a tenant.</summary>
    public LineShow Shower(string tenant) => new(tenant, documents, portfolio.Nodes(tenant));

    private static bool Mentions(MeasureState measure, string? query, LineShow show) =>
        string.IsNullOrWhiteSpace(query)
        || measure.Name.Contains(query.Trim(), StringComparison.OrdinalIgnoreCase)
        || measure.Roles.Any(role => show.NameOf(role.PersonId).Contains(query.Trim(), StringComparison.OrdinalIgnoreCase));
}
