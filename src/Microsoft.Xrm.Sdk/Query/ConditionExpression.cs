using System.Collections;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>One comparison of a column with values.</summary>
public sealed class ConditionExpression
{
    public ConditionExpression()
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, [])
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, new[] { value })
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, values)
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(null, attributeName, conditionOperator, values?.Cast<object>().ToArray())
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, [])
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, new[] { value })
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        if (values is not null)
        {
            Values.AddRange(values);
        }
    }

    public string EntityName { get; set; }

    public string AttributeName { get; set; }

    public bool CompareColumns { get; set; }

    public ConditionOperator Operator { get; set; }

    public DataCollection<object> Values { get; private set; } = new DataCollection<object>();
}
