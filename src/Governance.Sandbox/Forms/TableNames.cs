namespace Governance.Sandbox.Forms;

/// <summary>What people call a table: one row, and all of them.</summary>
internal sealed record TableNames(string Table, string One, string Many);
