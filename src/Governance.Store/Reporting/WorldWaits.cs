using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting;

/// <summary>What waits about measures at the moment of a world: the same as waits now, made of what the world holds.</summary>
internal static class WorldWaits
{
    public static IEnumerable<(MeasureState Measure, Waiting Wait)> Of(ReportWorld world, IEnumerable<MeasureState> measures)
    {
        var asked = measures.ToList();
        var byId = asked.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var waits = new MeasureWaits(world.Settings.Ownership, world.NameOf, world.RulebookOf);
        var delegated = new DelegatedWaits(world.Delegations, byId.GetValueOrDefault, world.RulebookOf, world.NameOf, world.At);
        return asked.SelectMany(measure => delegated
            .Of(waits.Of(
                measure,
                world.Demands.GetValueOrDefault(measure.DemandId),
                measure.Status == MeasureStatus.Active ? world.Look(measure) : null,
                world.RegistersOf(measure, world.At),
                world.At))
            .Select(wait => (measure, wait)));
    }
}
