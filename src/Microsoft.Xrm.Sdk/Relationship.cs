using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship by its schema name.</summary>
public sealed class Relationship
{
    public Relationship()
    {
    }

    public Relationship(string schemaName)
    {
        SchemaName = schemaName;
    }

    public string SchemaName { get; set; }

    public EntityRole? PrimaryEntityRole { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other
        && string.Equals(other.SchemaName, SchemaName, StringComparison.Ordinal)
        && other.PrimaryEntityRole == PrimaryEntityRole;

    public override int GetHashCode() => SchemaName is null ? 0 : StringComparer.Ordinal.GetHashCode(SchemaName);

    public override string ToString() => SchemaName + "." + PrimaryEntityRole;
}
