using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Rows;

/// <summary>One version of a row. It is never changed: a write puts a new version in its place.</summary>
internal sealed record Row(string Table, Guid Id, long Version, IReadOnlyDictionary<string, object> Values)
{
    public object? this[string column] => Values.GetValueOrDefault(column);

    public string ETag => $"W/\"{Version}\"";
}
