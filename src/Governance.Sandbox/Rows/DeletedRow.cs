using System;

namespace Governance.Sandbox.Rows;

/// <summary>The trace of a deleted row that change tracking reports.</summary>
internal sealed record DeletedRow(string Table, Guid Id, long Version);
