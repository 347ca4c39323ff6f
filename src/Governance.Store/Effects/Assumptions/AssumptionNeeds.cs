using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Settings;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Keeps what the settings ask of the controller with each assumption, as the plan and the settings change.</summary>
internal static class AssumptionNeeds
{
    /// <summary>After events: looked for only when they changed the plan.</summary>
    public static IEnumerable<DomainEvent> After(MeasureContext before, IReadOnlyList<DomainEvent> events)
    {
        var after = before.After(events);
        return ReferenceEquals(before.State.Effects, after.Effects) ? [] : Of(after, SettingsStreams.Of(before.View));
    }

    /// <summary>As the measure stands. Nothing of one that ended changes.</summary>
    public static IEnumerable<AssumptionNeedChanged> Of(MeasureState measure, TenantSettings settings) =>
        measure.Assumptions.IsEmpty || MeasureRights.Ended(measure) is not null
            ? []
            : measure.Assumptions
                .Select(one => new AssumptionNeedChanged { Code = one.Code, NeedsController = Triggers.Assumptions.Any(measure, one.Kind, one.Currency, settings) })
                .Where(need => measure.Assumptions.Find(one => one.Code == need.Code)!.NeedsController != need.NeedsController);
}
