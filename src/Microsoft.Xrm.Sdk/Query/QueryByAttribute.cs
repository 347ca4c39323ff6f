namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows whose columns equal given values.</summary>
public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute()
    {
    }

    public QueryByAttribute(string entityName)
    {
        EntityName = entityName;
    }

    public string EntityName { get; set; }

    public DataCollection<string> Attributes { get; private set; } = new DataCollection<string>();

    public DataCollection<object> Values { get; private set; } = new DataCollection<object>();

    public PagingInfo PageInfo { get; set; }

    public ColumnSet ColumnSet { get; set; }

    public DataCollection<OrderExpression> Orders { get; private set; } = new DataCollection<OrderExpression>();

    public int? TopCount { get; set; }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }
}
