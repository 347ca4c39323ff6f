using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>A set of columns whose values name at most one row.</summary>
internal sealed record AlternateKey(string LogicalName, IReadOnlyList<string> Columns);
