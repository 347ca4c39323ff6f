using System;

namespace Governance.Sandbox.Rows;

/// <summary>The value of a lookup.</summary>
internal sealed record RowReference(string Table, Guid Id);
