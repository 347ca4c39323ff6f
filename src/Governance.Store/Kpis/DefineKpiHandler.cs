using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Kpis;

/// <summary>The owner or an administrator defines a KPI.</summary>
internal sealed class DefineKpiHandler(RulebookLibrary library) : MeasureHandler<DefineKpi>(library)
{
    protected override string? MeasureOf(DefineKpi command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(DefineKpi command, MeasureContext measure)
    {
        if (MeasureRights.ToChange(measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if ((KpiRules.Fault(command.Kpi) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        var given = command.Kpi with { Baseline = Plain(command.Kpi.Baseline), Target = Plain(command.Kpi.Target) };
        var old = measure.State.Kpis.Find(kpi => kpi.Definition.Code == given.Code)?.Definition;
        if (old is null && measure.State.Kpis.Count >= KpiRules.MostKpis)
        {
            return MeasureErrors.TooMany("KPIs");
        }

        return KpiRules.IsFrozen(measure.State, old, given) ? KpiErrors.Frozen()
            : old == given ? Decision.Accept(null)
            : Decision.Accept(null, On(measure, new KpiDefined { Old = old, New = given, By = command.Actor.Identity, Reason = command.Reason }));
    }

    private static decimal? Plain(decimal? value) => value is { } given ? KpiRules.Plain(given) : null;
}
