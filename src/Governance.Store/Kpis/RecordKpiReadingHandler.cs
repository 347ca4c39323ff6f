using System;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Kpis;

/// <summary>Takes in a reading from whoever works on the measure. Nothing is overwritten: a correction names what it corrects.</summary>
internal sealed class RecordKpiReadingHandler(RulebookLibrary library) : MeasureHandler<RecordKpiReading>(library)
{
    protected override string? MeasureOf(RecordKpiReading command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordKpiReading command, MeasureContext measure)
    {
        if (!MeasureRights.MayWorkOn(measure.Actor, measure.State))
        {
            return MeasureErrors.NoRole();
        }

        if ((Text.Fault("The source", command.Source, 400) ?? (KpiRules.IsValue(command.Value) ? null : KpiErrors.ValueInvalid())) is { } fault)
        {
            return fault;
        }

        // One day of grace: it is tomorrow already in the east.
        if (command.On > DateOnly.FromDateTime(measure.View.Now.UtcDateTime).AddDays(1))
        {
            return KpiErrors.ReadLater();
        }

        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        if (measure.State.Kpis.Find(known => known.Definition.Code == command.Code) is not { } kpi)
        {
            return KpiErrors.Unknown(command.Code);
        }

        return CorrectionFault(command, kpi) is { } wrong ? wrong
            : kpi.Readings.Count >= KpiRules.MostReadings ? KpiErrors.TooManyReadings(KpiRules.MostReadings)
            : Accept(command, measure);
    }

    private static Problem? CorrectionFault(RecordKpiReading command, Kpi kpi)
    {
        if (command.Corrects is null)
        {
            return null;
        }

        return kpi.Readings.Find(reading => reading.Id == command.Corrects) is not { } corrected ? KpiErrors.ReadingUnknown()
            : corrected.CorrectedBy is null ? null
            : KpiErrors.Corrected();
    }

    private static Decision Accept(RecordKpiReading command, MeasureContext measure)
    {
        var recorded = new KpiReadingRecorded
        {
            Id = StoreId.Of(command, "reading"),
            Code = command.Code,
            Value = KpiRules.Plain(command.Value),
            On = command.On,
            Source = command.Source,
            Corrects = command.Corrects,
            By = command.Actor.Identity,
        };
        return Decision.Accept(new JsonObject { ["id"] = recorded.Id }, On(measure, recorded));
    }
}
