namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions joined by And or Or.</summary>
public sealed class FilterExpression
{
    public FilterExpression()
    {
    }

    public FilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    public LogicalOperator FilterOperator { get; set; }

    public string FilterHint { get; set; }

    public bool IsQuickFindFilter { get; set; }

    public DataCollection<ConditionExpression> Conditions { get; private set; } = new DataCollection<ConditionExpression>();

    public DataCollection<FilterExpression> Filters { get; private set; } = new DataCollection<FilterExpression>();

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }

    public void AddFilter(FilterExpression childFilter) => Filters.Add(childFilter);
}
