using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Assumptions of a tenant that the controller looks at, in the order in which they fall due. What was never validated, or has another plan by now, is due already.</summary>
internal static class AssumptionIndex
{
    public const string Name = "assumption";

    private const string Now = "0000-00-00";

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState state) =>
        state.Status is MeasureStatus.Killed or MeasureStatus.Closed
            ? []
            : state.Assumptions.Where(one => one.NeedsController).Select(one => (Name, $"{DayOf(state, one)}:{state.Id}:{one.Code}", state.Id));

    public static string CodeIn(string key) => key[(key.LastIndexOf(':') + 1)..];

    private static string DayOf(MeasureState state, Assumption one) =>
        one.RecheckOn is { } day && !PlanBasis.HasMoved(state, one) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Now;
}
