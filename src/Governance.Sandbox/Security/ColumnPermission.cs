namespace Governance.Sandbox.Security;

/// <summary>What a field security profile allows for one secured column.</summary>
internal sealed record ColumnPermission(string Table, string Column, bool Read, bool Update, bool Create);
