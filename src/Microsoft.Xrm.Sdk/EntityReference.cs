using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a lookup column: a table and the id of one of its rows.</summary>
public sealed class EntityReference
{
    public EntityReference()
    {
    }

    public EntityReference(string logicalName)
        : this(logicalName, Guid.Empty)
    {
    }

    public EntityReference(string logicalName, Guid id)
    {
        LogicalName = logicalName;
        Id = id;
    }

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName)
    {
        KeyAttributes = keyAttributeCollection;
    }

    public Guid Id { get; set; }

    public string LogicalName { get; set; }

    public string Name { get; set; }

    public KeyAttributeCollection KeyAttributes
    {
        get => field ??= new KeyAttributeCollection();
        set;
    }

    public string RowVersion { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other && other.Id == Id && string.Equals(other.LogicalName, LogicalName, StringComparison.Ordinal);

    public override int GetHashCode() => Id.GetHashCode();
}
