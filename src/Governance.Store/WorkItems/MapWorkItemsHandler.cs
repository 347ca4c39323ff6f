using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.WorkItems;

/// <summary>The owner or an admin maps more work items.</summary>
internal sealed class MapWorkItemsHandler(RulebookLibrary library) : MeasureHandler<MapWorkItems>(library)
{
    private const int Most = 2000;

    protected override string? MeasureOf(MapWorkItems command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(MapWorkItems command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin") && !measure.ActorHolds("owner"))
        {
            return MeasureErrors.NotYours();
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (command.WorkItems.Count == 0)
        {
            return WorkItemErrors.None();
        }

        if (measure.State.WorkItems.Count + command.WorkItems.Count > Most)
        {
            return WorkItemErrors.TooMany(Most);
        }

        var mapping = WorkItemMapper.Map(command, measure.State.Id, command.WorkItems, measure.Rulebook, measure.View);
        return mapping.Problem is not null
            ? mapping.Problem
            : Decision.Accept(
                new JsonObject { ["ids"] = new JsonArray([.. mapping.Items.Select(item => (JsonNode)item.Id)]) },
                On(measure, new WorkItemsMapped { Items = mapping.Items }));
    }
}
