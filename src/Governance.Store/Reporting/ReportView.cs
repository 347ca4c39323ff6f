using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting;

/// <summary>A named view: the query behind a page, a table of the committee's report and a CSV file alike.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Title">What people read.</param>
/// <param name="Columns">Members of every row, in their order.</param>
/// <param name="Rows">The rows, in their order; pure.</param>
/// <param name="Totals">What the rows come to; pure.</param>
internal sealed record ReportView(
    string Name,
    string Title,
    IReadOnlyList<string> Columns,
    Func<ReportWorld, IReadOnlyList<MeasureState>, IEnumerable<JsonObject>> Rows,
    Func<IReadOnlyList<JsonObject>, JsonArray>? Totals = null);
