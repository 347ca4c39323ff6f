namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row by name.</summary>
public sealed class AttributeCollection : DataCollection<string, object>;
