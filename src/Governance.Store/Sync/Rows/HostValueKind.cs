namespace Governance.Store.Sync.Rows;

/// <summary>The types of values that the store writes into host rows.</summary>
internal enum HostValueKind
{
    None,
    Text,
    Integer,
    Decimal,
    Reference,
    Time,
}
