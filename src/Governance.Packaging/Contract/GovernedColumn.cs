namespace Governance.Packaging.Contract;

/// <summary>A column that the contract between the parts names.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">Type as solution files spell it, such as <c>nvarchar</c>.</param>
/// <param name="Detail">Length of a text, number of decimals, choice, or table that a lookup leads to; empty otherwise.</param>
/// <param name="StoreOwned">Whether only a write with a permit may change it.</param>
internal sealed record GovernedColumn(string Name, string Type, string Detail, bool StoreOwned);
