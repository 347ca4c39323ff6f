namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How conditions are joined.</summary>
public enum LogicalOperator
{
    And = 0,
    Or = 1,
}
