using System;
using Governance.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Plugins.Measures;

/// <summary>One query each: a measure, or a work item with its measure, and the rulebook that the measure is bound to.</summary>
internal static class MeasureQueries
{
    public const string MeasureAlias = "measure";
    public const string RulebookAlias = "rulebook";

    /// <summary>The work item and, below their aliases, its measure and rulebook; null when there is no such work item.</summary>
    public static Entity? FindWorkItem(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(Tables.WorkItem)
        {
            ColumnSet = new ColumnSet(Columns.MeasureId, Columns.GateCode, "gov_criterioncode"),
            TopCount = 1,
        };
        query.Criteria.AddCondition(Columns.WorkItemId, ConditionOperator.Equal, id);
        var measure = query.AddLink(Tables.Measure, Columns.MeasureId, Columns.MeasureId, JoinOperator.LeftOuter);
        measure.EntityAlias = MeasureAlias;
        measure.Columns = MeasureColumns();
        LinkRulebook(measure.AddLink(Tables.Rulebook, Columns.RulebookId, Columns.RulebookId, JoinOperator.LeftOuter));
        return First(service, query);
    }

    /// <summary>The measure with its rulebook, or null.</summary>
    public static MeasureRow? FindMeasure(IOrganizationService service, Guid id)
    {
        var query = OneMeasure(id);
        LinkRulebook(query.AddLink(Tables.Rulebook, Columns.RulebookId, Columns.RulebookId, JoinOperator.LeftOuter));
        return First(service, query) is { } found ? MeasureRow.Read(found, id, string.Empty) : null;
    }

    /// <summary>The measure alone, for checks that need no rulebook; or null.</summary>
    public static MeasureRow? FindMeasureAlone(IOrganizationService service, Guid id)
    {
        var query = OneMeasure(id);
        query.ColumnSet = new ColumnSet("gov_gate", "gov_packetdigest");
        return First(service, query) is { } found ? MeasureRow.Read(found, id, string.Empty) : null;
    }

    private static QueryExpression OneMeasure(Guid id)
    {
        var query = new QueryExpression(Tables.Measure) { ColumnSet = MeasureColumns(), TopCount = 1 };
        query.Criteria.AddCondition(Columns.MeasureId, ConditionOperator.Equal, id);
        return query;
    }

    private static ColumnSet MeasureColumns() => new("gov_factsheet", "gov_gate", "gov_packetdigest", "gov_rulebookdigest");

    private static void LinkRulebook(LinkEntity rulebook)
    {
        rulebook.EntityAlias = RulebookAlias;
        rulebook.Columns = new ColumnSet("gov_digest", "gov_canonicalform");
    }

    private static Entity? First(IOrganizationService service, QueryExpression query)
    {
        var found = service.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? null : found[0];
    }
}
