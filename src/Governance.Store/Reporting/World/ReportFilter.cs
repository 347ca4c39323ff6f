using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting.Tags;

namespace Governance.Store.Reporting.World;

/// <summary>Which measures a report is about. What is empty filters nothing.</summary>
internal sealed record ReportFilter
{
    /// <summary>A node's id (everything below it), <c>organization</c> or <c>unplaced</c>.</summary>
    public string? Node { get; init; }

    /// <summary>Whoever holds any role on the measure.</summary>
    public string? Person { get; init; }

    public string? Function { get; init; }

    public string? LegalEntity { get; init; }

    /// <summary>The customer's row id, or what the field <c>customer</c> says.</summary>
    public string? Customer { get; init; }

    public string? Tag { get; init; }

    public bool IsNodeKnown(ReportWorld world) => Node is null or NodeStreams.Organization or LineFilter.Unplaced || world.Nodes.ContainsKey(Node);

    /// <summary>The measures, in the order of their ids.</summary>
    public IReadOnlyList<MeasureState> In(ReportWorld world)
    {
        var below = Node is null or NodeStreams.Organization or LineFilter.Unplaced ? null : world.Below(Node);
        return
        [
            .. world.Measures.Where(measure =>
                (Node != LineFilter.Unplaced || measure.ParentId is null)
                && (below is null || (measure.ParentId is { } parent && below.Contains(parent)))
                && (Person is null || measure.Roles.Exists(held => held.PersonId == Person))
                && Is(Function, measure.Fields.GetValueOrDefault("function"))
                && Is(LegalEntity, measure.Fields.GetValueOrDefault("legalEntity"))
                && (Is(Customer, measure.CustomerId) || Is(Customer, measure.Fields.GetValueOrDefault("customer")))
                && (Tag is null || MeasureTags.Has(measure, world.Settings.Reporting, Tag))),
        ];
    }

    private static bool Is(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);
}
