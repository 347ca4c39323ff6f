using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Governance.JiraApp.Api;

namespace Governance.JiraApp.Detection;

/// <summary>What was read of an issue's history.</summary>
/// <param name="Entries">The entries, in no order.</param>
/// <param name="Gap">Why some may be missing, or null.</param>
internal sealed record HistoryRead(IReadOnlyList<JiraChange> Entries, string? Gap)
{
    /// <summary>The entries that were not dealt with, oldest first.</summary>
    public IReadOnlyList<JiraChange> Fresh(IReadOnlySet<string> known) => [.. InOrder(Entries.Where(entry => !known.Contains(entry.Id)))];

    /// <summary>Oldest first.</summary>
    public static IEnumerable<JiraChange> InOrder(IEnumerable<JiraChange> entries) =>
        entries.OrderBy(entry => entry.At).ThenBy(entry => long.Parse(entry.Id, CultureInfo.InvariantCulture));
}
