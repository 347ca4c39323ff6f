using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Kpis;

/// <summary>The owner or an administrator takes a KPI away, as long as nothing was decided by it.</summary>
internal sealed class RetireKpiHandler(RulebookLibrary library) : MeasureHandler<RetireKpi>(library)
{
    protected override string? MeasureOf(RetireKpi command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RetireKpi command, MeasureContext measure)
    {
        if (MeasureRights.ToChange(measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        if (measure.State.Kpis.Find(kpi => kpi.Definition.Code == command.Code) is null)
        {
            return KpiErrors.Unknown(command.Code);
        }

        if (KpiRules.IsDecided(measure.State))
        {
            return KpiErrors.RetireFrozen();
        }

        // INVARIANT: what entered the portfolio measurable stays measurable.
        var isWanted = measure.State.ParentId is not null && SettingsStreams.Of(measure.View).Kpis.RequiredForPortfolio;
        return isWanted && !measure.State.Kpis.Exists(kpi => kpi.IsMeasurable && kpi.Definition.Code != command.Code)
            ? KpiErrors.LastInPortfolio()
            : Decision.Accept(null, On(measure, new KpiRetired { Code = command.Code, By = command.Actor.Identity, Reason = command.Reason }));
    }
}
