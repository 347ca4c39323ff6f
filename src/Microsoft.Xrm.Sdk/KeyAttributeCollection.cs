namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of an alternate key and their values.</summary>
public sealed class KeyAttributeCollection : DataCollection<string, object>;
