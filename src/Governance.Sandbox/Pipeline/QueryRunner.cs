using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Sandbox.Pipeline;

/// <summary>Runs a query expression: filters, links with aliases, orders, top and pages.</summary>
internal sealed class QueryRunner(DataverseEnvironment environment, EntityReader reader, Caller caller)
{
    public static QueryExpression Expand(QueryByAttribute simple)
    {
        var query = new QueryExpression(simple.EntityName) { ColumnSet = simple.ColumnSet, TopCount = simple.TopCount };
        for (var index = 0; index < simple.Attributes.Count; index++)
        {
            query.Criteria.AddCondition(simple.Attributes[index], ConditionOperator.Equal, simple.Values[index]);
        }

        foreach (var order in simple.Orders)
        {
            query.Orders.Add(order);
        }

        return query;
    }

    public EntityCollection Run(QueryExpression query)
    {
        var table = Readable(query.EntityName);
        var links = new List<(LinkEntity Link, string Alias)>();
        IEnumerable<JoinedRow> joined = environment.Rows.All(table.LogicalName)
            .Select(row => new JoinedRow(row, new Dictionary<string, Row?>(StringComparer.Ordinal)));
        joined = query.LinkEntities.Aggregate(joined, (rows, link) => Join(rows, link, null, links));
        var found = Sort(joined.Where(row => QueryFilter.Matches(query.Criteria, row, null)), query).ToList();
        var total = found.Count;
        var (skip, take) = Page(query);
        var page = found.Skip(skip).Take(take).Select(row => Shape(table, row, query, links)).ToList();
        return new EntityCollection(page)
        {
            EntityName = table.LogicalName,
            MoreRecords = query.TopCount is null && total > skip + page.Count,
            TotalRecordCount = query.PageInfo?.ReturnTotalRecordCount == true ? total : -1,
        };
    }

    private static (int Skip, int Take) Page(QueryExpression query)
    {
        const int Most = 5000;
        var size = query.PageInfo is { Count: > 0 } page ? Math.Min(page.Count, Most) : Most;
        var number = Math.Max(query.PageInfo?.PageNumber ?? 1, 1);
        return query.TopCount is { } top ? (0, Math.Min(top, Most)) : ((number - 1) * size, size);
    }

    private static IEnumerable<JoinedRow> Sort(IEnumerable<JoinedRow> rows, QueryExpression query)
    {
        IOrderedEnumerable<JoinedRow>? sorted = null;
        foreach (var order in query.Orders)
        {
            var comparer = Comparer<object?>.Create(Values.Order);
            object? Key(JoinedRow row) => row.Root[order.AttributeName];
            sorted = (sorted, order.OrderType) switch
            {
                (null, OrderType.Ascending) => rows.OrderBy(Key, comparer),
                (null, _) => rows.OrderByDescending(Key, comparer),
                (_, OrderType.Ascending) => sorted.ThenBy(Key, comparer),
                _ => sorted.ThenByDescending(Key, comparer),
            };
        }

        return sorted ?? rows;
    }

    private TableDefinition Readable(string name)
    {
        var table = environment.Table(name);
        environment.Access.Demand(caller, "Read", table);
        return table;
    }

    private IEnumerable<JoinedRow> Join(IEnumerable<JoinedRow> rows, LinkEntity link, string? from, List<(LinkEntity Link, string Alias)> links)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter))
        {
            throw PlatformErrors.NotSupported($"the join {link.JoinOperator} in a plug-in's query");
        }

        var table = Readable(link.LinkToEntityName);
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{link.LinkToEntityName}{links.Count + 1}" : link.EntityAlias;
        links.Add((link, alias));
        var next = rows.SelectMany(row => Links(row, link, table, from, alias));
        return link.LinkEntities.Aggregate(next, (all, inner) => Join(all, inner, alias, links));
    }

    private IEnumerable<JoinedRow> Links(JoinedRow row, LinkEntity link, TableDefinition table, string? from, string alias)
    {
        var key = row.At(from)?[link.LinkFromAttributeName];
        var found = key is null
            ? []
            : environment.Rows.All(table.LogicalName)
                .Where(other => Values.Same(other[link.LinkToAttributeName], key))
                .Select(other => row.With(alias, other))
                .Where(joined => QueryFilter.Matches(link.LinkCriteria, joined, alias))
                .ToList();
        return found.Count == 0 && link.JoinOperator == JoinOperator.LeftOuter ? [row.With(alias, null)] : found;
    }

    private Entity Shape(TableDefinition table, JoinedRow row, QueryExpression query, List<(LinkEntity Link, string Alias)> links)
    {
        var entity = reader.Shape(caller, table, row.Root, query.ColumnSet);
        foreach (var (link, alias) in links)
        {
            if (row.Links.GetValueOrDefault(alias) is not { } other || (!link.Columns.AllColumns && link.Columns.Columns.Count == 0))
            {
                continue;
            }

            foreach (var (name, value) in reader.Shape(caller, environment.Table(other.Table), other, link.Columns).Attributes)
            {
                if (link.Columns.AllColumns || link.Columns.Columns.Contains(name))
                {
                    entity[$"{alias}.{name}"] = new AliasedValue(other.Table, name, value);
                }
            }
        }

        return entity;
    }
}
