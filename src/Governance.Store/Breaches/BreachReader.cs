using System.Collections.Generic;
using System.Linq;

using Dapper;

using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Breaches;

/// <summary>Committed breaches of a tenant.</summary>
internal sealed class BreachReader(Database database, DocumentReader documents)
{
    /// <summary>Breaches with their measures: open ones first, newest first within a state.</summary>
    public IReadOnlyList<(MeasureState Measure, Breach Breach)> List(string tenant, BreachState? state)
    {
        using var connection = database.Open();
        var measures = connection.Query<string>(
            "SELECT DISTINCT value FROM lookups WHERE tenant=@tenant AND name=@name",
            new { tenant, name = MeasureStreams.BreachIndex });
        return
        [
            .. measures
                .Select(id => documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id))!)
                .SelectMany(measure => measure.Breaches.Select(breach => (Measure: measure, Breach: breach)))
                .Where(found => state is null || found.Breach.State == state)
                .OrderBy(found => found.Breach.State)
                .ThenByDescending(found => found.Breach.LedgerNumber),
        ];
    }
}
