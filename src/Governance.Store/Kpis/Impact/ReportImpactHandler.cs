using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Kpis.Impact;

/// <summary>Takes an update that names what moved. A status without impact is refused, and so is a claim that the figures contradict.</summary>
internal sealed class ReportImpactHandler(RulebookLibrary library) : MeasureHandler<ReportImpact>(library)
{
    private const int Most = 100;
    private const int MostNamed = 3;
    private const int MostOfOnePerson = 300;

    protected override string? MeasureOf(ReportImpact command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ReportImpact command, MeasureContext measure)
    {
        if (!MeasureRights.MayWorkOn(measure.Actor, measure.State))
        {
            return MeasureErrors.NoRole();
        }

        if ((Text.Fault("The update", command.Text, 4000) ?? Text.OptionalFault("The reason why none moved", command.NoneMoved, 4000)) is { } fault)
        {
            return fault;
        }

        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        if (measure.State.Impact.Count(update => update.By == command.Actor.Identity) >= MostOfOnePerson)
        {
            return ImpactErrors.TooMany(MostOfOnePerson);
        }

        var names = command.Readings.Count + command.Effects.Count;
        var none = !string.IsNullOrWhiteSpace(command.NoneMoved);
        if (names > Most)
        {
            return MeasureErrors.TooMany("readings and effects");
        }

        return names == 0 && !none ? ImpactErrors.StatusOnly()
            : names != 0 && none ? ImpactErrors.Contradiction()
            : none ? None(command, measure)
            : Moved(command, measure);
    }

    private static Decision None(ReportImpact command, MeasureContext measure)
    {
        var moved = ImpactJudge.Unreported(measure.State).Take(MostNamed).ToList();
        return moved.Count != 0 ? ImpactErrors.SomethingMoved(string.Join(", ", moved)) : Accept(command, measure, [], []);
    }

    private static Decision Moved(ReportImpact command, MeasureContext measure)
    {
        var readings = new List<MovedReading>();
        foreach (var id in command.Readings.Distinct())
        {
            if (ImpactJudge.Find(measure.State, id) is not var (kpi, reading))
            {
                return ImpactErrors.ReadingUnknown(id);
            }

            var moved = ImpactJudge.Of(measure.State, kpi, reading);
            if (ImpactJudge.IsReported(measure.State, id) || moved.Was == moved.Now)
            {
                return ImpactJudge.IsReported(measure.State, id) ? ImpactErrors.Reported(kpi.Definition.Name) : ImpactErrors.NotMoved(kpi.Definition.Name);
            }

            readings.Add(moved);
        }

        var effects = new List<MovedEffect>();
        foreach (var name in command.Effects.Distinct())
        {
            if (name is null)
            {
                return ImpactErrors.EffectUnknown("a month without a name");
            }

            var row = measure.State.Effects.Find(known => known.Kind == name.Kind && known.Currency == name.Currency && known.Period == name.Period);
            if (row is null || ImpactJudge.Of(measure.State, row) is not { } moved)
            {
                return ImpactErrors.EffectUnknown(name.Period);
            }

            if (moved.Was == moved.Now)
            {
                return ImpactErrors.NotMoved(ImpactJudge.Name(moved));
            }

            effects.Add(moved);
        }

        return Accept(command, measure, readings, effects);
    }

    private static Decision Accept(ReportImpact command, MeasureContext measure, List<MovedReading> readings, List<MovedEffect> effects)
    {
        var id = StoreId.Of(command, "impact");
        return Decision.Accept(new JsonObject { ["id"] = id }, On(measure, new ImpactReported
        {
            Id = id,
            Text = command.Text,
            Readings = readings,
            Effects = effects,
            NoneMoved = readings.Count + effects.Count == 0 ? command.NoneMoved : null,
            By = command.Actor.Identity,
        }));
    }
}
