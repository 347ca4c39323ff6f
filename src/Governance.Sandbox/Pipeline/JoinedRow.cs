using System;
using System.Collections.Generic;
using Governance.Sandbox.Rows;

namespace Governance.Sandbox.Pipeline;

/// <summary>A row of a query with the rows that links added to it; a link that found none holds null.</summary>
internal sealed record JoinedRow(Row Root, IReadOnlyDictionary<string, Row?> Links)
{
    public Row? At(string? alias) => string.IsNullOrEmpty(alias) || alias == Root.Table ? Root : Links.GetValueOrDefault(alias);

    public JoinedRow With(string alias, Row? row) =>
        this with { Links = new Dictionary<string, Row?>(Links, StringComparer.Ordinal) { [alias] = row } };
}
