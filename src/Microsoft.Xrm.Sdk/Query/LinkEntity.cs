namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A table joined to a query by one column of each side.</summary>
public sealed class LinkEntity
{
    public LinkEntity()
    {
    }

    public LinkEntity(
        string linkFromEntityName,
        string linkToEntityName,
        string linkFromAttributeName,
        string linkToAttributeName,
        JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    public string LinkFromAttributeName { get; set; }

    public string LinkFromEntityName { get; set; }

    public string LinkToEntityName { get; set; }

    public string LinkToAttributeName { get; set; }

    public JoinOperator JoinOperator { get; set; }

    public string EntityAlias { get; set; }

    public ColumnSet Columns { get; set; } = new ColumnSet();

    public FilterExpression LinkCriteria { get; set; } = new FilterExpression();

    public DataCollection<LinkEntity> LinkEntities { get; private set; } = new DataCollection<LinkEntity>();

    public DataCollection<OrderExpression> Orders { get; private set; } = new DataCollection<OrderExpression>();

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(LinkToEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
