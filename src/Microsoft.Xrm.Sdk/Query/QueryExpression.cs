namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query over a table and the tables linked to it.</summary>
public sealed class QueryExpression : QueryBase
{
    public QueryExpression()
        : this(null)
    {
    }

    public QueryExpression(string entityName)
    {
        EntityName = entityName;
        Criteria = new FilterExpression();
        PageInfo = new PagingInfo();
        ColumnSet = new ColumnSet();
    }

    public string EntityName { get; set; }

    public ColumnSet ColumnSet { get; set; }

    public FilterExpression Criteria { get; set; }

    public bool Distinct { get; set; }

    public bool NoLock { get; set; }

    public PagingInfo PageInfo { get; set; }

    public int? TopCount { get; set; }

    public DataCollection<LinkEntity> LinkEntities { get; private set; } = new DataCollection<LinkEntity>();

    public DataCollection<OrderExpression> Orders { get; private set; } = new DataCollection<OrderExpression>();

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
