using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Kpis;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Portfolio;

/// <summary>An administrator places a measure.</summary>
internal sealed class PlaceMeasureHandler(RulebookLibrary library) : MeasureHandler<PlaceMeasure>(library)
{
    protected override string? MeasureOf(PlaceMeasure command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(PlaceMeasure command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        var parent = string.IsNullOrEmpty(command.ParentId) ? null : command.ParentId;
        if (parent is not null)
        {
            if (measure.View.Find<NodeState>(NodeStreams.NameOf(parent)) is not { } node)
            {
                return PortfolioErrors.NodeUnknown();
            }

            if (node.Kind != NodeKind.MeasurePackage)
            {
                return PortfolioErrors.NoPackage();
            }
        }

        if (parent is not null && parent != measure.State.ParentId
            && SettingsStreams.Of(measure.View).Kpis.RequiredForPortfolio && !measure.State.Kpis.Exists(kpi => kpi.IsMeasurable))
        {
            return KpiErrors.None();
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id };
        return parent == measure.State.ParentId
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new MeasurePlaced { OldParentId = measure.State.ParentId, ParentId = parent }));
    }
}
