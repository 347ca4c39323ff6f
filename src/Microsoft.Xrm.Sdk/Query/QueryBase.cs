namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query in one of its forms.</summary>
public abstract class QueryBase;
