namespace Microsoft.Xrm.Sdk;

/// <summary>The side of a relationship within one table.</summary>
public enum EntityRole
{
    Referencing = 0,
    Referenced = 1,
}
