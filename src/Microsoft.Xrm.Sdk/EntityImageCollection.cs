namespace Microsoft.Xrm.Sdk;

/// <summary>Images of a row before or after the operation, by alias.</summary>
public class EntityImageCollection : DataCollection<string, Entity>;
