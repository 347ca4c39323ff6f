namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The direction of an order.</summary>
public enum OrderType
{
    Ascending = 0,
    Descending = 1,
}
