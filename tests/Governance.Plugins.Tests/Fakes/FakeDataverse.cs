using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>Rows in memory; answers the queries that plug-ins may make, counts them, and refuses everything else.</summary>
internal sealed class FakeDataverse : IOrganizationService
{
    private readonly List<Entity> rows = [];

    /// <summary>How often it was asked.</summary>
    public int Queries { get; private set; }

    /// <summary>Thrown at the next query.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Answers that there are more rows than it gives.</summary>
    public bool SaysMoreRecords { get; set; }

    public Entity Add(string table, Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, id);
        row[table + "id"] = id;
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        rows.Add(row);
        return row;
    }

    public Entity Row(string table) => rows.Single(row => row.LogicalName == table);

    public void Remove(Entity row) => rows.Remove(row);

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Queries++;
        if (Failure is not null)
        {
            throw Failure;
        }

        var expression = (QueryExpression)query;
        var found = rows
            .Where(row => row.LogicalName == expression.EntityName && Meets(row, expression.Criteria))
            .SelectMany(row => Join(row, Project(row, expression.ColumnSet), expression.LinkEntities))
            .Take(expression.TopCount ?? int.MaxValue)
            .ToList();
        return new EntityCollection(found) { MoreRecords = SaysMoreRecords };
    }

    public Guid Create(Entity entity) => throw Unexpected();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unexpected();

    public void Update(Entity entity) => throw Unexpected();

    public void Delete(string entityName, Guid id) => throw Unexpected();

    public OrganizationResponse Execute(OrganizationRequest request) => throw Unexpected();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    private static InvalidOperationException Unexpected() => new("A plug-in may only query.");

    private static bool Meets(Entity row, FilterExpression filter) => filter.Conditions.All(condition => Meets(row, condition));

    private static bool Meets(Entity row, ConditionExpression condition)
    {
        if (condition.Operator != ConditionOperator.Equal)
        {
            throw new NotSupportedException("Only equality is answered here.");
        }

        return row.Attributes.TryGetValue(condition.AttributeName, out var value) && Equals(Key(value), Key(condition.Values[0]));
    }

    private static object? Key(object? value) => value is EntityReference reference ? reference.Id : value;

    private static Entity Project(Entity row, ColumnSet columns)
    {
        if (columns.AllColumns)
        {
            throw new InvalidOperationException("Columns must be named.");
        }

        var projected = new Entity(row.LogicalName, row.Id);
        foreach (var column in columns.Columns.Where(row.Contains))
        {
            projected[column] = row[column];
        }

        return projected;
    }

    private IEnumerable<Entity> Join(Entity row, Entity answer, IEnumerable<LinkEntity> links)
    {
        var answers = new List<Entity> { answer };
        foreach (var link in links)
        {
            row.Attributes.TryGetValue(link.LinkFromAttributeName, out var from);
            var linked = rows.Where(other => other.LogicalName == link.LinkToEntityName
                && from is not null
                && other.Attributes.TryGetValue(link.LinkToAttributeName, out var to)
                && Equals(Key(from), Key(to))).ToList();
            if (linked.Count == 0 && link.JoinOperator == JoinOperator.LeftOuter)
            {
                continue;
            }

            answers = answers.SelectMany(sofar => linked.SelectMany(other => Join(other, Merge(sofar, other, link), link.LinkEntities))).ToList();
        }

        return answers;
    }

    private static Entity Merge(Entity answer, Entity linked, LinkEntity link)
    {
        var merged = new Entity(answer.LogicalName, answer.Id);
        merged.Attributes.AddRange(answer.Attributes);
        foreach (var column in Project(linked, link.Columns).Attributes)
        {
            merged[link.EntityAlias + "." + column.Key] = new AliasedValue(link.LinkToEntityName, column.Key, column.Value);
        }

        return merged;
    }
}
