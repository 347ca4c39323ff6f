namespace Microsoft.Xrm.Sdk;

/// <summary>What a client did to a row that it holds.</summary>
public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}
