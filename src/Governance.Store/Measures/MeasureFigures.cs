using System;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Effects;

namespace Governance.Store.Measures;

/// <summary>The figures of a measure as facts: its fields and its plan. The same in the store and in the fact sheet, so that packets have one digest everywhere.</summary>
internal static class MeasureFigures
{
    public static FieldFact[] Of(MeasureState measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return [.. measure.Fields.Select(field => new FieldFact { Name = field.Key, Value = field.Value }), .. PlanFigures.Of(measure.Effects)];
    }
}
