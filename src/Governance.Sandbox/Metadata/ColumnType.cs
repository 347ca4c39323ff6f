namespace Governance.Sandbox.Metadata;

/// <summary>What a column holds, as <c>customizations.xml</c> names it.</summary>
internal enum ColumnType
{
    Text,
    Memo,
    WholeNumber,
    BigNumber,
    Decimal,
    Money,
    Float,
    Boolean,
    Choice,
    State,
    Status,
    DateTime,
    Lookup,
    Owner,
    Key,
    Guid,
    File,
}
